// Binary search: find a number in a sorted array by halving the range.

/// Returns the first position whose number is not smaller than `wanted`: where it
/// is, or where it would have to be inserted (the count if behind all).
func insertionPoint(of wanted: Int, in numbers: [Int]) -> Int {
    var low = 0
    var high = numbers.count // the answer lies in low...high
    while low < high {
        // Not (low + high) / 2: that sum can overflow for huge arrays.
        let middle = low + (high - low) / 2
        if numbers[middle] < wanted {
            low = middle + 1 // it can only be to the right of middle
        } else {
            high = middle // it is at middle or to the left of it
        }
    }
    return low
}

/// Returns the index of `wanted`, or nil if it is not there.
func binarySearch(for wanted: Int, in numbers: [Int]) -> Int? {
    let place = insertionPoint(of: wanted, in: numbers)
    return place < numbers.count && numbers[place] == wanted ? place : nil
}

/// How many halvings leave nothing of a range of `count` numbers.
func mostSteps(among count: Int) -> Int {
    var steps = 0
    var left = count
    while left > 0 {
        left /= 2
        steps += 1
    }
    return steps
}

let numbers = [3, 8, 15, 21, 27, 34, 42, 56, 63, 71, 88, 95]
print("numbers: " + numbers.map(String.init).joined(separator: " "))

for wanted in [21, 95, 3, 50] {
    if let place = binarySearch(for: wanted, in: numbers) {
        print("\(wanted): found at index \(place)")
    } else {
        print("\(wanted): not found, it would go to index \(insertionPoint(of: wanted, in: numbers))")
    }
}

// Swift has no binary search of its own; firstIndex looks at each element.
if let place = numbers.firstIndex(of: 42) {
    print("library: 42 is at index \(place)")
}

print("at most \(mostSteps(among: 1_000_000)) steps among 1000000 numbers")
