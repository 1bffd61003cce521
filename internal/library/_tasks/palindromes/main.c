// Reverses a text and tests whether it reads the same in both directions.
#include <ctype.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

// Reverses the text in place: the ends change places until they meet.
static void reverse(char *text)
{
    size_t length = strlen(text);
    for (size_t i = 0; i < length / 2; i++) {
        char kept = text[i];
        text[i] = text[length - 1 - i];
        text[length - 1 - i] = kept;
    }
}

// Compares from both ends; neither case nor anything but letters and digits counts.
static bool is_palindrome(const char *text)
{
    size_t left = 0, right = strlen(text);
    while (left < right) {
        // The functions of ctype.h want an unsigned char.
        if (!isalnum((unsigned char)text[left])) {
            left++;
        } else if (!isalnum((unsigned char)text[right - 1])) {
            right--;
        } else {
            if (tolower((unsigned char)text[left]) != tolower((unsigned char)text[right - 1]))
                return false;
            left++;
            right--;
        }
    }
    return true;
}

int main(void)
{
    char word[] = "stressed";
    printf("%s backwards: ", word);
    reverse(word);
    printf("%s\n", word);

    const char *texts[] = {"level", "A man, a plan, a canal: Panama!", "hello", "12321", ""};
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++)
        printf("\"%s\": %s\n", texts[i], is_palindrome(texts[i]) ? "palindrome" : "no palindrome");
    return 0;
}
