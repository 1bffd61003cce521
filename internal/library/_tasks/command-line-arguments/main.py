"""Command line arguments: a greeter with options, values and names."""

import sys
from dataclasses import dataclass, field


@dataclass
class Options:
    count: int = 1
    loud: bool = False
    help: bool = False
    names: list[str] = field(default_factory=list)


class UsageError(Exception):
    """A call that cannot be understood."""


def read_count(text: str) -> int:
    # isdecimal refuses "3x" and "-3" before int would raise its own error.
    if not text.isdecimal() or not 1 <= int(text) <= 9:
        raise UsageError(f'--count needs a whole number from 1 to 9, not "{text}"')
    return int(text)


def parse(args: list[str]) -> Options:
    options = Options()
    rest = iter(args)
    for arg in rest:
        if not arg.startswith("-"):
            options.names.append(arg)
        elif arg == "--":
            options.names.extend(rest)  # by custom: no options behind it
        elif arg in ("--help", "-h"):
            options.help = True
        elif arg in ("--loud", "-l"):
            options.loud = True
        elif arg.startswith("--count="):
            options.count = read_count(arg.removeprefix("--count="))
        elif arg in ("--count", "-c"):
            # The next argument belongs to this one, so the loop must not see it:
            # next takes it out of the same iterator.
            value = next(rest, None)
            if value is None:
                raise UsageError("--count needs a value")
            options.count = read_count(value)
        else:
            raise UsageError(f"unknown option {arg}")
    return options


def run(args: list[str]) -> None:
    options = parse(args)
    if options.help:
        print("usage: greet [-c N | --count N] [-l | --loud] [-h | --help] [NAME...]")
        return
    end = "!!!" if options.loud else "!"
    for name in options.names or ["World"]:
        for _ in range(options.count):
            print(f"Hello, {name}{end}")


EXAMPLES = [
    "Ann Bob", "--count 2 --loud Ann", "-l --count=3", "-- --loud",
    "--help", "--count many", "--count", "--color red",
]


def main() -> int:
    # sys.argv[0] is the name of the program, the arguments begin at 1.
    if len(sys.argv) > 1:
        try:
            run(sys.argv[1:])
        except UsageError as error:
            # Errors go to stderr, so that they do not end up in a file with the
            # output. A status other than 0 tells the caller of the failure.
            print(f"error: {error}", file=sys.stderr)
            return 2
        return 0

    print("no arguments given, so here are some examples")
    for example in EXAMPLES:
        print(f"$ greet {example}")
        try:
            run(example.split())
        except UsageError as error:
            print(f"error: {error}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
