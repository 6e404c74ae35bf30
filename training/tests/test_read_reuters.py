"""What is read of the rows of an agency's news."""

import tempfile
import unittest
from pathlib import Path

from sayso_training.read_arff import read_arff

HEAD = "@relation news\n\n@attribute Text string\n@attribute class-att {0,1}\n\n@data\n\n"
PROSE = "The harbour board said it would\\nwait.\\n    \"We won\\'t hurry,\" Ms Ode said of &lt;Tarn Lines>.\\n Reuter\\n&#3;"


def row(headline: str, prose: str) -> str:
    return f"'{headline} {prose}',0\n"


class RowsOfNews(unittest.TestCase):
    def read(self, *rows: str) -> list[str]:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "ReutersCorn-x.arff"
            path.write_text(HEAD + "".join(rows), encoding="latin-1")
            return read_arff(path)

    def test_are_texts_of_a_headline_and_paragraphs_without_breaks_escapes_and_ends(self):
        filler = "It had asked for time before.\\n" * 20
        [text] = self.read(row("HARBOUR TO WAIT, SAYS BOARD", filler + PROSE))
        lines = text.split("\n\n")
        self.assertEqual(lines[0], "HARBOUR TO WAIT, SAYS BOARD")
        self.assertTrue(lines[1].startswith("It had asked for time before. It had"))
        self.assertTrue(lines[1].endswith("before. The harbour board said it would wait."))
        self.assertEqual(lines[2:], ["\"We won't hurry,\" Ms Ode said of <Tarn Lines>."])

    def test_are_left_out_where_they_are_short_or_mostly_figures(self):
        figures = "Wheat 2.55 2.40 IV 4.65, corn 1.35 1.92 3.15.\\n" * 20
        self.assertEqual(self.read(row("SHORT", PROSE), row("PRICES", figures)), [])


if __name__ == "__main__":
    unittest.main()
