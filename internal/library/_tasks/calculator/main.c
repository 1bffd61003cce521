// Evaluates expressions with + - * / and parentheses.
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>

typedef struct {
    const char *next;  // what is not read yet
    const char *error; // NULL as long as all is well
} Parser;

static double expression(Parser *parser);

static double fail(Parser *parser, const char *error) {
    if (parser->error == NULL) {
        parser->error = error; // the first one is the cause
    }
    return 0;
}

// Skips spaces and shows the next character, which is 0 at the end.
static char peek(Parser *parser) {
    while (isspace((unsigned char)*parser->next)) {
        parser->next++;
    }
    return *parser->next;
}

static double factor(Parser *parser) {
    const char c = peek(parser);
    if (c == '-') {
        parser->next++;
        return -factor(parser);
    }
    if (c == '(') {
        parser->next++;
        const double value = expression(parser);
        if (peek(parser) != ')') {
            return fail(parser, "a ) is missing");
        }
        parser->next++;
        return value;
    }
    if (!isdigit((unsigned char)c)) {
        return fail(parser, "a number is missing");
    }
    char *end;
    const double value = strtod(parser->next, &end);
    parser->next = end;
    return value;
}

static double term(Parser *parser) {
    double value = factor(parser);
    for (char c = peek(parser); c == '*' || c == '/'; c = peek(parser)) {
        parser->next++;
        const double right = factor(parser);
        if (c == '*') {
            value *= right;
        } else if (right == 0) {
            return fail(parser, "division by zero");
        } else {
            value /= right;
        }
    }
    return value;
}

static double expression(Parser *parser) {
    double value = term(parser);
    for (char c = peek(parser); c == '+' || c == '-'; c = peek(parser)) {
        parser->next++;
        const double right = term(parser);
        value += c == '+' ? right : -right;
    }
    return value;
}

static void show(const char *text) {
    Parser parser = {text, NULL};
    const double value = expression(&parser);
    if (parser.error == NULL && peek(&parser) != '\0') {
        fail(&parser, "there is something after the end");
    }
    if (parser.error != NULL) {
        printf("%s: %s\n", text, parser.error);
    } else {
        printf("%s = %g\n", text, value);
    }
}

int main(void) {
    show("1 + 2 * 3");
    show("(1 + 2) * 3");
    show("10 / 4 - 1");
    show("-2 * (3 - 5)");
    show("7 / (2 - 2)");
    show("2 * (3 + ");
    return 0;
}
