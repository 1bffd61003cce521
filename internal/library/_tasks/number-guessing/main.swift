// Finds a secret number by being told whether it is higher or lower.
let secret = 42  // a real game draws it at random
var low = 1
var high = 100
var tries = 0
var guess = 0

print("I have a number from \(low) to \(high).")
repeat {
    guess = (low + high) / 2  // a person would type it
    tries += 1
    if guess < secret {
        print("\(guess)? higher")
        low = guess + 1
    } else if guess > secret {
        print("\(guess)? lower")
        high = guess - 1
    }
} while guess != secret
print("\(guess)? right!")
print("\(tries) tries")
