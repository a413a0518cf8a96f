"""Where sentences end, and that finding them takes time that grows with the text and not with its square."""

from __future__ import annotations

from kb.ingest.sentences import sentences


class Counted(str):
    """A text that counts the letters that are copied out of it."""

    copied = 0

    def __getitem__(self, key: object) -> str:
        part = super().__getitem__(key)  # type: ignore[index]
        Counted.copied += len(part)
        return part


def test_a_text_without_an_end_is_cut_into_pieces_without_being_copied_again_for_each() -> None:
    text = Counted("exosomes and cells " * 20_000)
    found = list(sentences(text))

    assert len(found) > 500
    assert all(each.plain == each.plain.strip() for each in found)
    assert Counted.copied < 10 * len(text)
