"""What is read of an agency's news."""

import json
import tempfile
import unittest
from pathlib import Path

from sayso_training.read_reuters import read_reuters

FILLER = "It had asked for\ntime before.\n" * 70
PROSE = FILLER + "The harbour board said it would\nwait.\n    \"We won't hurry,\" Ms Ode said of &lt;Tarn Lines>.\n Reuter\n&#3;"


class NewsOfAnAgency(unittest.TestCase):
    def read(self, *rows: dict) -> list[str]:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "reuters-000.json"
            path.write_text(json.dumps(rows), encoding="utf-8")
            return read_reuters(path)

    def test_is_a_headline_and_paragraphs_without_breaks_escapes_and_ends(self):
        [text] = self.read({"title": "HARBOUR TO WAIT,\nSAYS BOARD\n", "body": PROSE})
        lines = text.split("\n\n")
        self.assertEqual(lines[0], "HARBOUR TO WAIT, SAYS BOARD")
        self.assertTrue(lines[1].startswith("It had asked for time before. It had"))
        self.assertTrue(lines[1].endswith("before. The harbour board said it would wait."))
        self.assertEqual(lines[2:], ["\"We won't hurry,\" Ms Ode said of <Tarn Lines>."])

    def test_is_left_out_where_it_is_short_mostly_figures_or_a_headline_alone(self):
        figures = "Wheat 2.55 2.40 IV 4.65,\ncorn 1.35 1.92 3.15.\n" * 90
        self.assertEqual(self.read({"title": "SHORT", "body": "The board will wait."}, {"title": "PRICES", "body": figures},
                                   {"title": "BOARD TO WAIT"}), [])


if __name__ == "__main__":
    unittest.main()
