// One interface, two implementations.
import java.util.Locale

interface Shape {
    fun area(): Double
}

class Circle(private val radius: Int) : Shape {
    override fun area() = Math.PI * radius * radius

    override fun toString() = "circle with radius $radius"
}

class Rectangle(private val width: Int, private val height: Int) : Shape {
    override fun area() = (width * height).toDouble()

    override fun toString() = "rectangle $width x $height"
}

fun text(area: Double) = String.format(Locale.ROOT, "%.2f", area)

fun main() {
    val shapes: List<Shape> = listOf(Circle(1), Rectangle(2, 3))
    for (shape in shapes) {
        println("$shape: ${text(shape.area())}")
    }
    println("together: ${text(shapes.sumByDouble { it.area() })}")
}
