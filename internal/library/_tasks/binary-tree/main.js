// A binary search tree: what is smaller lies on the left, what is larger on the
// right of every node. A node is { value, left, right }, the empty tree null.
'use strict';

// Returns the tree with the value; the caller puts it where the old one was.
function insert(node, value) {
  if (node === null) {
    return { value, left: null, right: null };
  }
  if (value < node.value) {
    node.left = insert(node.left, value);
  } else if (value > node.value) {
    node.right = insert(node.right, value);
  }
  return node; // an equal value is there already
}

function contains(root, value) {
  let node = root;
  while (node !== null && node.value !== value) {
    node = value < node.value ? node.left : node.right;
  }
  return node !== null;
}

// Returns the tree without the value.
function remove(node, value) {
  if (node === null) {
    return null;
  }
  if (value < node.value) {
    node.left = remove(node.left, value);
  } else if (value > node.value) {
    node.right = remove(node.right, value);
  } else if (node.left === null || node.right === null) {
    return node.left ?? node.right; // no child or one: it moves up
  } else {
    // Two children: the next larger value, the smallest on the right, takes its
    // place. That one has no left child and is easy to remove.
    let next = node.right;
    while (next.left !== null) {
      next = next.left;
    }
    node.value = next.value;
    node.right = remove(node.right, next.value);
  }
  return node;
}

// Generators hand out one value at a time; yield* passes on those of another.
function* inOrder(node) {
  if (node !== null) {
    yield* inOrder(node.left);
    yield node.value;
    yield* inOrder(node.right);
  }
}

function* preOrder(node) {
  if (node !== null) {
    yield node.value;
    yield* preOrder(node.left);
    yield* preOrder(node.right);
  }
}

function* postOrder(node) {
  if (node !== null) {
    yield* postOrder(node.left);
    yield* postOrder(node.right);
    yield node.value;
  }
}

function height(node) {
  return node === null ? 0 : 1 + Math.max(height(node.left), height(node.right));
}

// Draws the tree turned to the left: the root is at the margin.
function draw(node, depth = 0) {
  if (node !== null) {
    draw(node.right, depth + 1);
    console.log('    '.repeat(depth) + node.value);
    draw(node.left, depth + 1);
  }
}

function show(label, values) {
  console.log(`${label}: ${[...values].join(' ')}`);
}

let root = null;
for (const value of [50, 30, 70, 20, 40, 60, 80, 10]) {
  root = insert(root, value);
}
draw(root);
show('in-order', inOrder(root));
show('pre-order', preOrder(root));
show('post-order', postOrder(root));
console.log(`height: ${height(root)}`);
for (const value of [60, 65]) {
  console.log(`${value}: ${contains(root, value) ? 'found' : 'not found'}`);
}

root = remove(root, 10);
show('remove 10, a leaf', inOrder(root));
root = remove(root, 50);
show('remove 50, the root', inOrder(root));
draw(root);
