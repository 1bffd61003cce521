"""A binary search tree.

What is smaller lies on the left, what is larger on the right of every node. The
empty tree is None.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Optional


@dataclass
class Node:
    value: int
    left: Optional["Node"] = None
    right: Optional["Node"] = None


def insert(node: Optional[Node], value: int) -> Node:
    """Return the tree with the value; the caller puts it where the old one was."""
    if node is None:
        return Node(value)
    if value < node.value:
        node.left = insert(node.left, value)
    elif value > node.value:
        node.right = insert(node.right, value)
    return node  # an equal value is there already


def contains(node: Optional[Node], value: int) -> bool:
    while node is not None and node.value != value:
        node = node.left if value < node.value else node.right
    return node is not None


def remove(node: Optional[Node], value: int) -> Optional[Node]:
    """Return the tree without the value."""
    if node is None:
        return None
    if value < node.value:
        node.left = remove(node.left, value)
    elif value > node.value:
        node.right = remove(node.right, value)
    elif node.left is None or node.right is None:
        return node.left or node.right  # no child or one: it moves up
    else:
        # Two children: the next larger value, the smallest on the right, takes its
        # place. That one has no left child and is easy to remove.
        following = node.right
        while following.left is not None:
            following = following.left
        node.value = following.value
        node.right = remove(node.right, following.value)
    return node


# Generators hand out one value at a time; yield from passes on those of another.


def in_order(node: Optional[Node]) -> Iterator[int]:
    if node is not None:
        yield from in_order(node.left)
        yield node.value
        yield from in_order(node.right)


def pre_order(node: Optional[Node]) -> Iterator[int]:
    if node is not None:
        yield node.value
        yield from pre_order(node.left)
        yield from pre_order(node.right)


def post_order(node: Optional[Node]) -> Iterator[int]:
    if node is not None:
        yield from post_order(node.left)
        yield from post_order(node.right)
        yield node.value


def height(node: Optional[Node]) -> int:
    return 0 if node is None else 1 + max(height(node.left), height(node.right))


def draw(node: Optional[Node], depth: int = 0) -> None:
    """Draw the tree turned to the left: the root is at the margin."""
    if node is not None:
        draw(node.right, depth + 1)
        print("    " * depth + str(node.value))
        draw(node.left, depth + 1)


def main() -> None:
    root = None
    for value in (50, 30, 70, 20, 40, 60, 80, 10):
        root = insert(root, value)
    draw(root)
    print("in-order:", *in_order(root))
    print("pre-order:", *pre_order(root))
    print("post-order:", *post_order(root))
    print("height:", height(root))
    for value in (60, 65):
        print(f"{value}: {'found' if contains(root, value) else 'not found'}")

    root = remove(root, 10)
    print("remove 10, a leaf:", *in_order(root))
    root = remove(root, 50)
    print("remove 50, the root:", *in_order(root))
    draw(root)


if __name__ == "__main__":
    main()
