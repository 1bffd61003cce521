// Finds a secret number by being told whether it is higher or lower.
#include <stdio.h>

int main(void) {
    const int secret = 42; // a real game draws it at random
    int low = 1;
    int high = 100;
    int tries = 0;
    int guess;

    printf("I have a number from %d to %d.\n", low, high);
    do {
        guess = (low + high) / 2; // a person would type it
        tries++;
        if (guess < secret) {
            printf("%d? higher\n", guess);
            low = guess + 1;
        } else if (guess > secret) {
            printf("%d? lower\n", guess);
            high = guess - 1;
        }
    } while (guess != secret);
    printf("%d? right!\n%d tries\n", guess, tries);
    return 0;
}
