"""Finds a secret number by being told whether it is higher or lower."""

secret = 42  # a real game draws it at random
low, high = 1, 100
tries = 0
guess = None

print(f"I have a number from {low} to {high}.")
while guess != secret:
    guess = (low + high) // 2  # a person would type it
    tries += 1
    if guess < secret:
        print(f"{guess}? higher")
        low = guess + 1
    elif guess > secret:
        print(f"{guess}? lower")
        high = guess - 1
print(f"{guess}? right!")
print(tries, "tries")
