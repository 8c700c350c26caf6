"""What a page proposed without git is made of: what is asked, written and judged."""
