"""The command line as a process of its own: what ``build-workbook`` and ``python -m workbook_builder`` run."""

import gc

from workbook_builder.cli.main import main


def run() -> None:
    """Run the command line and end the process. What a run made dies with it, and is not searched for cycles before."""
    gc.disable()
    try:
        main()
    finally:
        gc.freeze()


if __name__ == "__main__":
    run()
