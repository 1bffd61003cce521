// A binary search tree: what is smaller lies on the left, what is larger on the
// right of every node.

/// indirect allows a tree to contain trees.
indirect enum Tree<Value: Comparable> {
    case empty
    case node(left: Tree, value: Value, right: Tree)

    /// Returns the tree with `value`. Only the nodes on the way are made anew.
    func inserting(_ new: Value) -> Tree {
        switch self {
        case .empty:
            return .node(left: .empty, value: new, right: .empty)
        case let .node(left, value, right):
            if new < value {
                return .node(left: left.inserting(new), value: value, right: right)
            }
            if new > value {
                return .node(left: left, value: value, right: right.inserting(new))
            }
            return self // it is there already
        }
    }

    func contains(_ wanted: Value) -> Bool {
        switch self {
        case .empty:
            return false
        case let .node(left, value, right):
            return wanted == value || (wanted < value ? left : right).contains(wanted)
        }
    }

    var smallest: Value? {
        switch self {
        case .empty:
            return nil
        case let .node(left, value, _):
            return left.smallest ?? value
        }
    }

    /// Returns the tree without `gone`.
    func removing(_ gone: Value) -> Tree {
        guard case let .node(left, value, right) = self else { return .empty }
        if gone < value {
            return .node(left: left.removing(gone), value: value, right: right)
        }
        if gone > value {
            return .node(left: left, value: value, right: right.removing(gone))
        }
        // The next larger value, the smallest on the right, takes its place. It
        // has no left child and is easy to remove.
        guard let next = right.smallest else {
            return left // nothing on the right: the left child moves up
        }
        if case .empty = left {
            return right
        }
        return .node(left: left, value: next, right: right.removing(next))
    }

    var inOrder: [Value] {
        guard case let .node(left, value, right) = self else { return [] }
        return left.inOrder + [value] + right.inOrder
    }

    var preOrder: [Value] {
        guard case let .node(left, value, right) = self else { return [] }
        return [value] + left.preOrder + right.preOrder
    }

    var postOrder: [Value] {
        guard case let .node(left, value, right) = self else { return [] }
        return left.postOrder + right.postOrder + [value]
    }

    var height: Int {
        guard case let .node(left, _, right) = self else { return 0 }
        return 1 + max(left.height, right.height)
    }

    /// Draws the tree turned to the left: the root is at the margin.
    func draw(depth: Int = 0) {
        guard case let .node(left, value, right) = self else { return }
        right.draw(depth: depth + 1)
        print(String(repeating: "    ", count: depth) + "\(value)")
        left.draw(depth: depth + 1)
    }
}

func show(_ label: String, _ values: [Int]) {
    print("\(label): " + values.map(String.init).joined(separator: " "))
}

var tree = Tree<Int>.empty
for value in [50, 30, 70, 20, 40, 60, 80, 10] {
    tree = tree.inserting(value)
}
tree.draw()
show("in-order", tree.inOrder)
show("pre-order", tree.preOrder)
show("post-order", tree.postOrder)
print("height: \(tree.height)")
for value in [60, 65] {
    print("\(value): " + (tree.contains(value) ? "found" : "not found"))
}

tree = tree.removing(10)
show("remove 10, a leaf", tree.inOrder)
tree = tree.removing(50)
show("remove 50, the root", tree.inOrder)
tree.draw()
