"""Sources: each opens one kind of file as a ``Document``; ``opening.open_document`` chooses among them."""
