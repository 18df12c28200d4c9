"""The Dutch titles of the pages that the finder makes. They are translated like the texts of editors."""

QUESTION = "{plek}: waar gaat het over?"
ANSWER = "{plek}: hier kunt u terecht"
TO_THE_ANSWER = "Kies waar het over gaat. Daarna ziet u wie u kunt bellen of schrijven."
THE_ANSWER = "Hier ziet u wie u kunt bellen of schrijven, wat het kost en wat er daarna gebeurt."

INTERFACE_TEXTS: tuple[str, ...] = (QUESTION, ANSWER, TO_THE_ANSWER, THE_ANSWER)
