// One protocol, two types that keep it.
import Foundation

protocol Shape {
    var area: Double { get }
    var text: String { get }
}

struct Circle: Shape {
    let radius: Int

    var area: Double { Double.pi * Double(radius * radius) }
    var text: String { "circle with radius \(radius)" }
}

struct Rectangle: Shape {
    let width: Int
    let height: Int

    var area: Double { Double(width * height) }
    var text: String { "rectangle \(width) x \(height)" }
}

let shapes: [any Shape] = [Circle(radius: 1), Rectangle(width: 2, height: 3)]
var sum = 0.0
for shape in shapes {
    print("\(shape.text): \(String(format: "%.2f", shape.area))")
    sum += shape.area
}
print("together: \(String(format: "%.2f", sum))")
