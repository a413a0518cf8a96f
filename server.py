"""Serve the knowledge base: the same as `kb serve`."""

import sys

from kb.cli import main

if __name__ == "__main__":
    main(["serve", *sys.argv[1:]])
