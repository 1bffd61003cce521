/* A binary search tree: what is smaller lies on the left, what is larger on the
   right of every node. */
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>

struct node {
    int value;
    struct node *left, *right;
};

/* Returns the link (the root, or the left or right of a node) to the value, or
   the empty link at which it would have to be inserted. */
static struct node **find(struct node **link, int value)
{
    while (*link != NULL && (*link)->value != value)
        link = value < (*link)->value ? &(*link)->left : &(*link)->right;
    return link;
}

/* Does nothing if the value is there already. Returns false if memory ran out. */
static bool insert(struct node **root, int value)
{
    struct node **link = find(root, value);
    if (*link == NULL) {
        *link = calloc(1, sizeof **link); /* zeros: no children */
        if (*link == NULL)
            return false;
        (*link)->value = value;
    }
    return true;
}

static void remove_value(struct node **root, int value)
{
    struct node **link = find(root, value);
    struct node *node = *link;
    if (node == NULL)
        return;
    if (node->left != NULL && node->right != NULL) {
        /* Two children: the next larger value takes its place. It is the smallest
           on the right and has no left child, so its node is easy to remove. */
        struct node **next = &node->right;
        while ((*next)->left != NULL)
            next = &(*next)->left;
        node->value = (*next)->value;
        link = next;
        node = *next;
    }
    /* At most one child: it moves up. */
    *link = node->left != NULL ? node->left : node->right;
    free(node);
}

static int height(const struct node *node)
{
    if (node == NULL)
        return 0;
    int left = height(node->left), right = height(node->right);
    return 1 + (left > right ? left : right);
}

static void in_order(const struct node *node)
{
    if (node == NULL)
        return;
    in_order(node->left);
    printf(" %d", node->value);
    in_order(node->right);
}

static void pre_order(const struct node *node)
{
    if (node == NULL)
        return;
    printf(" %d", node->value);
    pre_order(node->left);
    pre_order(node->right);
}

static void post_order(const struct node *node)
{
    if (node == NULL)
        return;
    post_order(node->left);
    post_order(node->right);
    printf(" %d", node->value);
}

/* Draws the tree turned to the left: the root is at the margin. */
static void draw(const struct node *node, int depth)
{
    if (node == NULL)
        return;
    draw(node->right, depth + 1);
    printf("%*s%d\n", 4 * depth, "", node->value);
    draw(node->left, depth + 1);
}

/* The children go first: a node that is freed must not be read any more. */
static void free_tree(struct node *node)
{
    if (node == NULL)
        return;
    free_tree(node->left);
    free_tree(node->right);
    free(node);
}

static void show(const char *label, void (*walk)(const struct node *), const struct node *root)
{
    printf("%s:", label);
    walk(root);
    putchar('\n');
}

int main(void)
{
    static const int values[] = {50, 30, 70, 20, 40, 60, 80, 10};
    struct node *root = NULL;
    for (size_t i = 0; i < sizeof values / sizeof values[0]; i++) {
        if (!insert(&root, values[i])) {
            fputs("out of memory\n", stderr);
            free_tree(root);
            return EXIT_FAILURE;
        }
    }
    draw(root, 0);
    show("in-order", in_order, root);
    show("pre-order", pre_order, root);
    show("post-order", post_order, root);
    printf("height: %d\n", height(root));
    for (int value = 60; value <= 65; value += 5)
        printf("%d: %s\n", value, *find(&root, value) != NULL ? "found" : "not found");

    remove_value(&root, 10);
    show("remove 10, a leaf", in_order, root);
    remove_value(&root, 50);
    show("remove 50, the root", in_order, root);
    draw(root, 0);
    free_tree(root);
    return 0;
}
