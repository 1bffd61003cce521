"""JSON: read a text into a dictionary, change it, and write it again."""

import json
from typing import Any

# r keeps the backslashes, which belong to the JSON here.
TEXT = r"""{"address": {"city": "Seoul"}, "languages": ["C", "Go"],
  "member": true, "name": "Ann \"Bug\" Lee", "phone": null, "score": 9.5}"""


def show(person: dict[str, Any]) -> None:
    # Objects have become dictionaries, arrays lists, null None.
    print(f"name: {person['name']}")
    print(f"city: {person['address']['city']}")
    print(f"first language: {person['languages'][0]}")
    print(f"member: {'yes' if person['member'] else 'no'}")
    print(f"phone: {'none' if person['phone'] is None else person['phone']}")
    print(f"score: {person['score']:.1f}")


def parse_person(text: str) -> dict[str, Any]:
    """Read a person, or raise ValueError if the text describes something else."""
    person = json.loads(text)
    # What comes from outside may lack what the program needs, and it is better to
    # find out at once than by a KeyError somewhere else.
    needed = {"address", "languages", "member", "name", "phone", "score"}
    if not isinstance(person, dict) or not needed <= person.keys():
        raise ValueError("this does not describe a person")
    return person


def write(value: Any) -> str:
    # No blanks behind , and : make it short; indent=2 makes it readable instead.
    return json.dumps(value, separators=(",", ":"))


def main() -> None:
    person = parse_person(TEXT)
    show(person)

    person["languages"].append("Swift")
    person["phone"] = "010-1234"
    person["score"] += 1
    written = write(person)
    print(written)

    again = write(parse_person(written))
    print(f"read and written again: {'the same' if again == written else 'different'}")

    for wrong in ('["C", "Go"', '{"name" "Ann"}', "{name: 1}", "yes"):
        try:
            json.loads(wrong)
            print(f"accepted: {wrong}")
        except json.JSONDecodeError:  # it tells the line and the column
            print(f"refused: {wrong}")


if __name__ == "__main__":
    main()
