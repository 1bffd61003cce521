// A singly linked list: nodes each of which knows the next one.

/// Nodes are objects of a class: several places can refer to the same one.
final class Node<Value> {
    let value: Value
    var next: Node? // nil in the last node

    init(_ value: Value, next: Node? = nil) {
        self.value = value
        self.next = next
    }
}

final class LinkedList<Value: Equatable>: Sequence {
    private var head: Node<Value>?

    func addFirst(_ value: Value) {
        head = Node(value, next: head)
    }

    func addLast(_ value: Value) {
        guard var last = head else {
            addFirst(value)
            return
        }
        while let next = last.next {
            last = next
        }
        last.next = Node(value)
    }

    /// Inserts `value` behind the first node with `target`; false if there is none.
    @discardableResult
    func insert(_ value: Value, after target: Value) -> Bool {
        var node = head
        while let current = node {
            if current.value == target {
                current.next = Node(value, next: current.next)
                return true
            }
            node = current.next
        }
        return false
    }

    /// Removes the first node with `value`; false if there is none.
    @discardableResult
    func remove(_ value: Value) -> Bool {
        var before: Node<Value>?
        var node = head
        while let current = node {
            if current.value == value {
                if let before = before {
                    before.next = current.next // the list now leads around the node
                } else {
                    head = current.next // the first node has none before it
                }
                return true
            }
            before = current
            node = current.next
        }
        return false
    }

    /// Turns the arrows round one by one.
    func reverse() {
        var before: Node<Value>?
        var node = head
        while let current = node {
            node = current.next // read before the arrow changes
            current.next = before
            before = current
        }
        head = before
    }

    /// With an iterator, for loops, map and reduce work on the list.
    func makeIterator() -> AnyIterator<Value> {
        var node = head
        return AnyIterator {
            defer { node = node?.next }
            return node?.value
        }
    }
}

func show(_ label: String, _ list: LinkedList<Int>) {
    print("\(label): \(list.map(String.init).joined(separator: " -> "))")
}

let list = LinkedList<Int>()
list.addLast(20)
list.addLast(30)
show("add 20 and 30 at the end", list)
list.addFirst(10)
show("add 10 in front", list)
list.insert(25, after: 20)
show("insert 25 after 20", list)
list.remove(10)
show("remove 10", list)
if !list.remove(99) {
    print("remove 99: not found")
}
list.reverse()
show("reversed", list)
print("length: \(list.reduce(0) { count, _ in count + 1 })")
