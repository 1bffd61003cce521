/* A singly linked list: nodes each of which knows the next one. */
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>

struct node {
    int value;
    struct node *next; /* NULL in the last node */
};

/* A link is a place that points to a node: the list's head, or the next of a
   node. Working on links instead of nodes makes the first node nothing special. */

/* Puts a new node where link points; what was there follows it. */
static bool insert_at(struct node **link, int value)
{
    struct node *fresh = malloc(sizeof *fresh);
    if (fresh == NULL)
        return false;
    fresh->value = value;
    fresh->next = *link;
    *link = fresh;
    return true;
}

/* Returns the link behind the last node, which is NULL. */
static struct node **end_of(struct node **link)
{
    while (*link != NULL)
        link = &(*link)->next;
    return link;
}

/* Returns the link to the first node with the value, or the last link. */
static struct node **find(struct node **link, int value)
{
    while (*link != NULL && (*link)->value != value)
        link = &(*link)->next;
    return link;
}

/* Removes the first node with the value; false if there is none. */
static bool remove_value(struct node **head, int value)
{
    struct node **link = find(head, value);
    struct node *gone = *link;
    if (gone == NULL)
        return false;
    *link = gone->next; /* the list now leads around the node */
    free(gone);
    return true;
}

/* Turns the arrows round one by one and returns the new first node. */
static struct node *reversed(struct node *head)
{
    struct node *before = NULL;
    while (head != NULL) {
        struct node *next = head->next; /* kept, since the arrow changes now */
        head->next = before;
        before = head;
        head = next;
    }
    return before;
}

static void show(const char *label, const struct node *head)
{
    printf("%s:", label);
    for (; head != NULL; head = head->next)
        printf(" %d%s", head->value, head->next != NULL ? " ->" : "");
    putchar('\n');
}

int main(void)
{
    struct node *head = NULL;

    bool enough = insert_at(end_of(&head), 20) && insert_at(end_of(&head), 30);
    show("add 20 and 30 at the end", head);

    enough = enough && insert_at(&head, 10);
    show("add 10 in front", head);

    struct node **twenty = find(&head, 20);
    if (*twenty != NULL)
        enough = enough && insert_at(&(*twenty)->next, 25);
    show("insert 25 after 20", head);

    remove_value(&head, 10);
    show("remove 10", head);
    if (!remove_value(&head, 99))
        puts("remove 99: not found");

    head = reversed(head);
    show("reversed", head);

    int length = 0;
    while (head != NULL) { /* count the nodes and free each */
        struct node *next = head->next;
        free(head);
        head = next;
        length++;
    }
    printf("length: %d\n", length);

    if (!enough) {
        fputs("out of memory\n", stderr);
        return EXIT_FAILURE;
    }
    return 0;
}
