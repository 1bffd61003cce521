// Counts how often each word occurs in a text and prints the most frequent ones.
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MAX_WORDS = 100, MAX_LENGTH = 32, SHOWN = 5 };

typedef struct {
    char text[MAX_LENGTH];
    int count;
} Word;

static Word words[MAX_WORDS];
static int different = 0;

static void count(const char *text) {
    for (int i = 0; i < different; i++) {
        if (strcmp(words[i].text, text) == 0) {
            words[i].count++;
            return;
        }
    }
    if (different < MAX_WORDS) {
        strcpy(words[different].text, text);
        words[different].count = 1;
        different++;
    }
}

// The more frequent word comes first, equally frequent ones follow the alphabet.
static int compare(const void *a, const void *b) {
    const Word *left = a;
    const Word *right = b;
    if (left->count != right->count) {
        return right->count - left->count;
    }
    return strcmp(left->text, right->text);
}

int main(void) {
    const char *text = "The quick brown fox jumps over the lazy dog. The dog sleeps; the fox runs!";
    char word[MAX_LENGTH];
    int length = 0;
    int total = 0;

    // The loop also sees the 0 at the end of the text, which ends the last word.
    for (const char *p = text;; p++) {
        if (isalpha((unsigned char)*p)) {
            if (length < MAX_LENGTH - 1) {
                word[length++] = (char)tolower((unsigned char)*p);
            }
        } else if (length > 0) {
            word[length] = '\0';
            count(word);
            total++;
            length = 0;
        }
        if (*p == '\0') {
            break;
        }
    }

    qsort(words, (size_t)different, sizeof(Word), compare);
    printf("%d words, %d different\n", total, different);
    for (int i = 0; i < SHOWN && i < different; i++) {
        printf("%s %d\n", words[i].text, words[i].count);
    }
    return 0;
}
