"""What staff prepare: who greets, who approves, what is missing, what not to plan. Nothing of it is published to residents."""
