"""Shows a menu and does what is chosen, until the person quits."""


def hello():
    print("Hello!")


def roll():
    print("The die shows 4.")  # always, as in a famous joke


menu = {"1": ("say hello", hello), "2": ("roll a die", roll), "3": ("quit", None)}
for key, (text, _) in menu.items():
    print(f"{key}) {text}")

choices = ["1", "2", "9", "3"]  # what a person would type
for choice in choices:
    print(">", choice)
    if choice not in menu:
        print("Please choose 1 to 3.")
        continue
    _, action = menu[choice]
    if action is None:
        print("Goodbye!")
        break
    action()
