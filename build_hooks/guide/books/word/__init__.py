"""Word documents to be filled in: `document` and `facing` make tools, `proposal` a page to be.

The only place that knows `docx`, which writes the package and measures the pictures. A document
goes through `draft` (what gathers while its text is written), `lines` and `blocks` (the text),
`tables`, and `package` (the file).
"""

from guide.books.word.documents import document
from guide.books.word.facing import facing
from guide.books.word.proposal import proposal

__all__ = ["document", "facing", "proposal"]
