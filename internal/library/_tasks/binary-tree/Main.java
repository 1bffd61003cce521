// A binary search tree: what is smaller lies on the left, what is larger on the
// right of every node.
import java.util.function.IntConsumer;

public class Main {
    static class Node {
        int value;
        Node left; // null where there is no child
        Node right;

        Node(int value) {
            this.value = value;
        }
    }

    /** Returns the tree with the value; the caller puts it where the old one was. */
    static Node insert(Node node, int value) {
        if (node == null) {
            return new Node(value);
        }
        if (value < node.value) {
            node.left = insert(node.left, value);
        } else if (value > node.value) {
            node.right = insert(node.right, value);
        }
        return node; // an equal value is there already
    }

    static boolean contains(Node node, int value) {
        while (node != null && node.value != value) {
            node = value < node.value ? node.left : node.right;
        }
        return node != null;
    }

    /** Returns the tree without the value. */
    static Node remove(Node node, int value) {
        if (node == null) {
            return null;
        }
        if (value < node.value) {
            node.left = remove(node.left, value);
        } else if (value > node.value) {
            node.right = remove(node.right, value);
        } else if (node.left == null) {
            return node.right; // no child or one: it moves up
        } else if (node.right == null) {
            return node.left;
        } else {
            // Two children: the next larger value, the smallest on the right,
            // takes its place. That one has no left child and is easy to remove.
            Node next = node.right;
            while (next.left != null) {
                next = next.left;
            }
            node.value = next.value;
            node.right = remove(node.right, next.value);
        }
        return node;
    }

    static void inOrder(Node node, IntConsumer visit) {
        if (node != null) {
            inOrder(node.left, visit);
            visit.accept(node.value);
            inOrder(node.right, visit);
        }
    }

    static void preOrder(Node node, IntConsumer visit) {
        if (node != null) {
            visit.accept(node.value);
            preOrder(node.left, visit);
            preOrder(node.right, visit);
        }
    }

    static void postOrder(Node node, IntConsumer visit) {
        if (node != null) {
            postOrder(node.left, visit);
            postOrder(node.right, visit);
            visit.accept(node.value);
        }
    }

    static int height(Node node) {
        return node == null ? 0 : 1 + Math.max(height(node.left), height(node.right));
    }

    /** Draws the tree turned to the left: the root is at the margin. */
    static void draw(Node node, int depth) {
        if (node != null) {
            draw(node.right, depth + 1);
            System.out.println("    ".repeat(depth) + node.value);
            draw(node.left, depth + 1);
        }
    }

    public static void main(String[] args) {
        Node root = null;
        for (int value : new int[] {50, 30, 70, 20, 40, 60, 80, 10}) {
            root = insert(root, value);
        }
        draw(root, 0);

        IntConsumer print = value -> System.out.print(" " + value);
        System.out.print("in-order:");
        inOrder(root, print);
        System.out.print("\npre-order:");
        preOrder(root, print);
        System.out.print("\npost-order:");
        postOrder(root, print);
        System.out.println("\nheight: " + height(root));
        for (int value : new int[] {60, 65}) {
            System.out.println(value + (contains(root, value) ? ": found" : ": not found"));
        }

        root = remove(root, 10);
        System.out.print("remove 10, a leaf:");
        inOrder(root, print);
        root = remove(root, 50);
        System.out.print("\nremove 50, the root:");
        inOrder(root, print);
        System.out.println();
        draw(root, 0);
    }
}
