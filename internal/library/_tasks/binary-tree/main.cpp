// A binary search tree: what is smaller lies on the left, what is larger on the
// right of every node.
#include <algorithm>
#include <cstddef>
#include <functional>
#include <iostream>
#include <memory>
#include <string>
#include <utility>

class Tree {
public:
    // Does nothing if the value is there already.
    void insert(int value)
    {
        Link& link = find(root, value);
        if (!link)
            link = std::make_unique<Node>(Node{value, nullptr, nullptr});
    }

    bool contains(int value) { return find(root, value) != nullptr; }

    void remove(int value)
    {
        Link* link = &find(root, value);
        if (!*link)
            return;
        if ((*link)->left && (*link)->right) {
            // Two children: the next larger value takes its place. It is the
            // smallest on the right and has no left child, so its node is easy
            // to remove.
            Link* next = &(*link)->right;
            while ((*next)->left)
                next = &(*next)->left;
            (*link)->value = (*next)->value;
            link = next;
        }
        // At most one child: it moves up, and the node is deleted.
        Link child = std::move((*link)->left ? (*link)->left : (*link)->right);
        *link = std::move(child);
    }

    using Visit = std::function<void(int value)>;
    void in_order(const Visit& visit) const { in_order(root, visit); }
    void pre_order(const Visit& visit) const { pre_order(root, visit); }
    void post_order(const Visit& visit) const { post_order(root, visit); }
    int height() const { return height(root); }
    void draw() const { draw(root, 0); }

private:
    struct Node;
    using Link = std::unique_ptr<Node>; // the root, or the left or right of a node
    struct Node {
        int value;
        Link left, right;
    };

    // Returns the link to the value, or the empty link where it would have to be.
    static Link& find(Link& link, int value)
    {
        if (!link || link->value == value)
            return link;
        return find(value < link->value ? link->left : link->right, value);
    }

    static void in_order(const Link& node, const Visit& visit)
    {
        if (!node)
            return;
        in_order(node->left, visit);
        visit(node->value);
        in_order(node->right, visit);
    }

    static void pre_order(const Link& node, const Visit& visit)
    {
        if (!node)
            return;
        visit(node->value);
        pre_order(node->left, visit);
        pre_order(node->right, visit);
    }

    static void post_order(const Link& node, const Visit& visit)
    {
        if (!node)
            return;
        post_order(node->left, visit);
        post_order(node->right, visit);
        visit(node->value);
    }

    static int height(const Link& node)
    {
        return node ? 1 + std::max(height(node->left), height(node->right)) : 0;
    }

    // Draws the tree turned to the left: the root is at the margin.
    static void draw(const Link& node, std::size_t depth)
    {
        if (!node)
            return;
        draw(node->right, depth + 1);
        std::cout << std::string(4 * depth, ' ') << node->value << '\n';
        draw(node->left, depth + 1);
    }

    Link root;
};

int main()
{
    Tree tree;
    for (int value : {50, 30, 70, 20, 40, 60, 80, 10})
        tree.insert(value);
    tree.draw();

    const auto print = [](int value) { std::cout << ' ' << value; };
    std::cout << "in-order:";
    tree.in_order(print);
    std::cout << "\npre-order:";
    tree.pre_order(print);
    std::cout << "\npost-order:";
    tree.post_order(print);
    std::cout << "\nheight: " << tree.height() << '\n';
    for (int value : {60, 65})
        std::cout << value << (tree.contains(value) ? ": found\n" : ": not found\n");

    tree.remove(10);
    std::cout << "remove 10, a leaf:";
    tree.in_order(print);
    tree.remove(50);
    std::cout << "\nremove 50, the root:";
    tree.in_order(print);
    std::cout << '\n';
    tree.draw();
}
