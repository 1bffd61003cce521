// A singly linked list: nodes each of which owns the next one.
#include <cstddef>
#include <iostream>
#include <memory>
#include <string>
#include <utility>

class LinkedList {
public:
    LinkedList() = default;
    LinkedList(const LinkedList&) = delete;
    LinkedList& operator=(const LinkedList&) = delete;

    // Left alone, each node would delete the next one from within its own
    // destructor, so deep for a long list that the stack overflows.
    ~LinkedList()
    {
        while (head)
            head = std::move(head->next);
    }

    void add_first(int value) { insert_at(head, value); }

    void add_last(int value)
    {
        Link* link = &head;
        while (*link)
            link = &(*link)->next;
        insert_at(*link, value);
    }

    // Inserts value behind the first node with target; false if there is none.
    bool insert_after(int target, int value)
    {
        Link& link = find(target);
        if (!link)
            return false;
        insert_at(link->next, value);
        return true;
    }

    // Removes the first node with the value; false if there is none.
    bool remove(int value)
    {
        Link& link = find(value);
        if (!link)
            return false;
        link = std::move(link->next); // leads around the node, which is deleted
        return true;
    }

    // Turns the arrows round one by one.
    void reverse()
    {
        Link before;
        while (head) {
            Link next = std::move(head->next); // kept, since the arrow changes now
            head->next = std::move(before);
            before = std::move(head);
            head = std::move(next);
        }
        head = std::move(before);
    }

    std::size_t length() const
    {
        std::size_t count = 0;
        for (const Node* node = head.get(); node; node = node->next.get())
            ++count;
        return count;
    }

    void show(const std::string& label) const
    {
        std::cout << label << ':';
        for (const Node* node = head.get(); node; node = node->next.get())
            std::cout << ' ' << node->value << (node->next ? " ->" : "");
        std::cout << '\n';
    }

private:
    struct Node;
    using Link = std::unique_ptr<Node>; // the head, or the next of a node
    struct Node {
        int value;
        Link next;
    };

    // Puts a new node where link points; what was there follows it.
    static void insert_at(Link& link, int value)
    {
        link = std::make_unique<Node>(Node{value, std::move(link)});
    }

    // Returns the link to the first node with the value, or the empty last link.
    Link& find(int value)
    {
        Link* link = &head;
        while (*link && (*link)->value != value)
            link = &(*link)->next;
        return *link;
    }

    Link head;
};

int main()
{
    LinkedList list;
    list.add_last(20);
    list.add_last(30);
    list.show("add 20 and 30 at the end");
    list.add_first(10);
    list.show("add 10 in front");
    list.insert_after(20, 25);
    list.show("insert 25 after 20");
    list.remove(10);
    list.show("remove 10");
    if (!list.remove(99))
        std::cout << "remove 99: not found\n";
    list.reverse();
    list.show("reversed");
    std::cout << "length: " << list.length() << '\n';
}
