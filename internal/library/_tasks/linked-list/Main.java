// A singly linked list: nodes each of which knows the next one.
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.StringJoiner;

public class Main {
    static class SinglyLinkedList<T> implements Iterable<T> {
        private static class Node<T> {
            final T value;
            Node<T> next; // null in the last node

            Node(T value, Node<T> next) {
                this.value = value;
                this.next = next;
            }
        }

        private Node<T> head;

        void addFirst(T value) {
            head = new Node<>(value, head);
        }

        void addLast(T value) {
            if (head == null) {
                addFirst(value);
                return;
            }
            Node<T> last = head;
            while (last.next != null) {
                last = last.next;
            }
            last.next = new Node<>(value, null);
        }

        /** Inserts value behind the first node with target; false if there is none. */
        boolean insertAfter(T target, T value) {
            for (Node<T> node = head; node != null; node = node.next) {
                if (Objects.equals(node.value, target)) {
                    node.next = new Node<>(value, node.next);
                    return true;
                }
            }
            return false;
        }

        /** Removes the first node with the value; false if there is none. */
        boolean remove(T value) {
            Node<T> before = null;
            for (Node<T> node = head; node != null; before = node, node = node.next) {
                if (!Objects.equals(node.value, value)) {
                    continue;
                }
                if (before == null) {
                    head = node.next; // the first node has none before it
                } else {
                    before.next = node.next; // the list now leads around the node
                }
                return true;
            }
            return false;
        }

        /** Turns the arrows round one by one. */
        void reverse() {
            Node<T> before = null;
            while (head != null) {
                Node<T> next = head.next; // kept, since the arrow changes now
                head.next = before;
                before = head;
                head = next;
            }
            head = before;
        }

        /** With an iterator, the list can stand in a for loop. */
        @Override
        public Iterator<T> iterator() {
            return new Iterator<>() {
                private Node<T> node = head;

                @Override
                public boolean hasNext() {
                    return node != null;
                }

                @Override
                public T next() {
                    if (node == null) {
                        throw new NoSuchElementException();
                    }
                    T value = node.value;
                    node = node.next;
                    return value;
                }
            };
        }
    }

    static void show(String label, Iterable<?> list) {
        StringJoiner text = new StringJoiner(" -> ");
        list.forEach(value -> text.add(String.valueOf(value)));
        System.out.println(label + ": " + text);
    }

    public static void main(String[] args) {
        SinglyLinkedList<Integer> list = new SinglyLinkedList<>();
        list.addLast(20);
        list.addLast(30);
        show("add 20 and 30 at the end", list);
        list.addFirst(10);
        show("add 10 in front", list);
        list.insertAfter(20, 25);
        show("insert 25 after 20", list);
        list.remove(10);
        show("remove 10", list);
        if (!list.remove(99)) {
            System.out.println("remove 99: not found");
        }
        list.reverse();
        show("reversed", list);

        int length = 0;
        for (Integer ignored : list) {
            length++;
        }
        System.out.println("length: " + length);
    }
}
