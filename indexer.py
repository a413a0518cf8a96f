"""Build the search index: the same as `kb index`."""

import sys

from kb.cli import main

if __name__ == "__main__":
    main(["index", *sys.argv[1:]])
