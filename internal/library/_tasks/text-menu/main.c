// Shows a menu and does what is chosen, until the person quits.
#include <stdbool.h>
#include <stdio.h>

// What a person would type.
static const int choices[] = {1, 2, 9, 3};

int main(void) {
    printf("1) say hello\n2) roll a die\n3) quit\n");

    bool running = true;
    for (size_t i = 0; running && i < sizeof(choices) / sizeof(choices[0]); i++) {
        printf("> %d\n", choices[i]);
        switch (choices[i]) {
        case 1:
            printf("Hello!\n");
            break;
        case 2:
            printf("The die shows 4.\n"); // always, as in a famous joke
            break;
        case 3:
            printf("Goodbye!\n");
            running = false;
            break;
        default:
            printf("Please choose 1 to 3.\n");
        }
    }
    return 0;
}
