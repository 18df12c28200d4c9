"""``python -m inclusief`` does what the command ``inclusief`` does."""

import sys

from .cli import main

sys.exit(main())
