"""Word documents of the tools, to be filled in and signed: `document` and `facing` make them.

The only place that knows `docx`, which writes the package and measures the pictures. A document
goes through `draft` (what gathers while its text is written), `lines` and `blocks` (the text),
`tables`, and `package` (the file).
"""

from guide.books.word.documents import document
from guide.books.word.facing import facing

__all__ = ["document", "facing"]
