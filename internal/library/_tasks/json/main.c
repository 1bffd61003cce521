/* JSON: read a text into a tree of values, change it, and write it again. */
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum type { NIL, BOOLEAN, NUMBER, STRING, ARRAY, OBJECT };

struct value {
    enum type type;
    double number;       /* of a NUMBER; 1 or 0 of a BOOLEAN */
    char *text;          /* of a STRING */
    char *key;           /* its name, if it belongs to an object */
    struct value *first; /* the first value in an ARRAY or OBJECT */
    struct value *next;  /* the one behind it in the same array or object */
};

/* What may follow a backslash, and what it means. \u1234 is left out here. */
static const char codes[] = "\"\\/bfnrt", meanings[] = "\"\\/\b\f\n\r\t";

static void *allocate(size_t size)
{
    void *memory = calloc(1, size); /* filled with zeros: NIL and NULL */
    if (memory == NULL) {
        fputs("out of memory\n", stderr);
        exit(EXIT_FAILURE);
    }
    return memory;
}

static char *copy(const char *text)
{
    return strcpy(allocate(strlen(text) + 1), text);
}

static void free_value(struct value *v)
{
    while (v != NULL) {
        struct value *next = v->next;
        free_value(v->first);
        free(v->text);
        free(v->key);
        free(v);
        v = next;
    }
}

struct parser {
    const char *at; /* what is still to be read */
    bool failed;
};

static void fail(struct parser *p)
{
    p->failed = true;
    p->at = ""; /* nothing is left, so that all loops end by themselves */
}

static bool take(struct parser *p, const char *word)
{
    p->at += strspn(p->at, " \t\r\n");
    if (strncmp(p->at, word, strlen(word)) != 0)
        return false;
    p->at += strlen(word);
    return true;
}

static void expect(struct parser *p, const char *word)
{
    if (!take(p, word))
        fail(p);
}

/* Reads a string up to its end; the first quote has been taken. */
static char *parse_text(struct parser *p)
{
    char *text = allocate(strlen(p->at) + 1), *end = text;
    while (!p->failed && *p->at != '"') {
        char c = *p->at++;
        if (c == '\\') {
            const char *code = *p->at == '\0' ? NULL : strchr(codes, *p->at++);
            c = code == NULL ? '\0' : meanings[code - codes];
            if (c == '\0')
                fail(p);
        } else if ((unsigned char)c < ' ') {
            fail(p); /* the end of the text, or a line break in a string */
        }
        *end++ = c;
    }
    expect(p, "\"");
    return text;
}

/* One function for each rule of the grammar: they call each other, since values
   contain values. This is a recursive descent parser. */
static struct value *parse_value(struct parser *p);

static void parse_members(struct parser *p, struct value *parent, const char *close)
{
    struct value **place = &parent->first; /* where the next one is hung */
    if (take(p, close))
        return;
    do {
        char *key = NULL;
        if (parent->type == OBJECT) {
            expect(p, "\"");
            key = parse_text(p);
            expect(p, ":");
        }
        *place = parse_value(p);
        (*place)->key = key;
        place = &(*place)->next;
    } while (take(p, ","));
    expect(p, close);
}

static struct value *parse_value(struct parser *p)
{
    struct value *v = allocate(sizeof *v);
    if (take(p, "{")) {
        v->type = OBJECT;
        parse_members(p, v, "}");
    } else if (take(p, "[")) {
        v->type = ARRAY;
        parse_members(p, v, "]");
    } else if (take(p, "\"")) {
        v->type = STRING;
        v->text = parse_text(p);
    } else if (take(p, "true") || take(p, "false")) {
        v->type = BOOLEAN;
        v->number = p->at[-2] == 'u'; /* tr(u)e */
    } else if (!take(p, "null")) {
        char *end;
        v->type = NUMBER;
        v->number = strtod(p->at, &end);
        /* strtod alone would also take what is no JSON, such as 0x1F and inf. */
        size_t length = strspn(p->at, "+-.0123456789eE");
        if (length == 0 || end != p->at + length || *p->at == '+' || *p->at == '.')
            fail(p);
        else
            p->at = end;
    }
    return v;
}

/* Returns the tree, or NULL if the text is not JSON. The caller frees it. */
static struct value *parse(const char *text)
{
    struct parser p = {text, false};
    struct value *v = parse_value(&p);
    take(&p, ""); /* blanks at the end */
    if (!p.failed && *p.at == '\0')
        return v;
    free_value(v);
    return NULL;
}

/* A text that grows. */
struct buffer {
    char *text;
    size_t length;
};

static void append(struct buffer *b, const char *text)
{
    char *grown = realloc(b->text, b->length + strlen(text) + 1);
    if (grown == NULL) {
        fputs("out of memory\n", stderr);
        exit(EXIT_FAILURE);
    }
    b->text = grown;
    strcpy(b->text + b->length, text);
    b->length += strlen(text);
}

static void write_text(struct buffer *b, const char *text)
{
    append(b, "\"");
    for (; *text != '\0'; text++) {
        char piece[8] = {*text};
        const char *meaning = strchr(meanings, *text);
        if (meaning != NULL && *text != '/')
            snprintf(piece, sizeof piece, "\\%c", codes[meaning - meanings]);
        else if ((unsigned char)*text < ' ')
            snprintf(piece, sizeof piece, "\\u%04x", (unsigned)*text);
        append(b, piece);
    }
    append(b, "\"");
}

static void write_value(struct buffer *b, const struct value *v)
{
    char number[32];
    switch (v->type) {
    case NIL:
        append(b, "null");
        break;
    case BOOLEAN:
        append(b, v->number != 0 ? "true" : "false");
        break;
    case NUMBER:
        snprintf(number, sizeof number, "%.15g", v->number);
        append(b, number);
        break;
    case STRING:
        write_text(b, v->text);
        break;
    case ARRAY:
    case OBJECT:
        append(b, v->type == ARRAY ? "[" : "{");
        for (const struct value *child = v->first; child != NULL; child = child->next) {
            if (child->key != NULL) {
                write_text(b, child->key);
                append(b, ":");
            }
            write_value(b, child);
            if (child->next != NULL)
                append(b, ",");
        }
        append(b, v->type == ARRAY ? "]" : "}");
    }
}

/* Finds what the object has under the key and ends the program if there is no
   such thing, or if it is of another type. */
static struct value *member(const struct value *object, const char *key, enum type type)
{
    for (struct value *child = object->first; child != NULL; child = child->next)
        if (child->key != NULL && strcmp(child->key, key) == 0 && child->type == type)
            return child;
    fprintf(stderr, "%s is missing or of another type\n", key);
    exit(EXIT_FAILURE);
}

int main(void)
{
    struct value *person = parse("{\"address\": {\"city\": \"Seoul\"}, \"languages\": [\"C\", \"Go\"],"
                                 " \"member\": true, \"name\": \"Ann \\\"Bug\\\" Lee\","
                                 " \"phone\": null, \"score\": 9.5}");
    if (person == NULL)
        return EXIT_FAILURE;

    struct value *score = member(person, "score", NUMBER);
    struct value *phone = member(person, "phone", NIL);
    struct value *last = member(person, "languages", ARRAY)->first;
    printf("name: %s\n", member(person, "name", STRING)->text);
    printf("city: %s\n", member(member(person, "address", OBJECT), "city", STRING)->text);
    printf("first language: %s\n", last->text);
    printf("member: %s\n", member(person, "member", BOOLEAN)->number != 0 ? "yes" : "no");
    printf("phone: %s\n", phone->type == NIL ? "none" : phone->text);
    printf("score: %.1f\n", score->number);

    while (last->next != NULL)
        last = last->next;
    last->next = allocate(sizeof *last);
    last->next->type = STRING;
    last->next->text = copy("Swift");
    phone->type = STRING;
    phone->text = copy("010-1234");
    score->number += 1;

    struct buffer written = {NULL, 0}, again = {NULL, 0};
    write_value(&written, person);
    puts(written.text);
    struct value *second = parse(written.text);
    if (second != NULL)
        write_value(&again, second);
    printf("read and written again: %s\n",
           again.text != NULL && strcmp(written.text, again.text) == 0 ? "the same" : "different");
    free(written.text);
    free(again.text);
    free_value(second);
    free_value(person);

    static const char *const texts[] = {"[\"C\", \"Go\"", "{\"name\" \"Ann\"}", "{name: 1}", "yes"};
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
        struct value *v = parse(texts[i]);
        printf("%s: %s\n", v == NULL ? "refused" : "accepted", texts[i]);
        free_value(v);
    }
    return 0;
}
