// Finds a secret number by being told whether it is higher or lower.
#include <iostream>

int main() {
    const int secret = 42;  // a real game draws it at random
    int low = 1;
    int high = 100;

    std::cout << "I have a number from " << low << " to " << high << ".\n";
    for (int tries = 1;; tries++) {
        const int guess = (low + high) / 2;  // a person would type it
        std::cout << guess << "? ";
        if (guess < secret) {
            std::cout << "higher\n";
            low = guess + 1;
        } else if (guess > secret) {
            std::cout << "lower\n";
            high = guess - 1;
        } else {
            std::cout << "right!\n" << tries << " tries\n";
            break;
        }
    }
}
