"""Plain Dutch: sentences, words, syllables, passives, difficult words and a score that explains itself.

* ``score.score_text(text)``: score, verdict and evidence of a plain text, as JSON wants it; ``contributions`` says why.
* ``features.measure(text)``: the sentences of a text with their passives, official words and rare words, and what is counted.
* ``sentences``: ``units``, ``sentences`` and ``words``, with offsets in the source text.
* ``passive.find_passives``, ``syllables.syllables``, ``difficulty.commonness``, ``lexicon.zipf`` and ``lexicon.lemma``.
* ``official.lists()``: official words and their plain alternatives, from ``words/*.yaml``.

Nothing here reads Markdown: give it plain text, and take the offsets back to the source. All of it takes linear time. The first
use on a computer writes a table of words into the user's cache folder, which takes six seconds (``lexicon``, ``facts``).
"""
