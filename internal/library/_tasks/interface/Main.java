// One interface, two implementations.
import java.util.List;
import java.util.Locale;

public class Main {
    interface Shape {
        double area();
    }

    record Circle(int radius) implements Shape {
        @Override
        public double area() {
            return Math.PI * radius * radius;
        }

        @Override
        public String toString() {
            return "circle with radius " + radius;
        }
    }

    record Rectangle(int width, int height) implements Shape {
        @Override
        public double area() {
            return width * height;
        }

        @Override
        public String toString() {
            return "rectangle " + width + " x " + height;
        }
    }

    public static void main(String[] args) {
        List<Shape> shapes = List.of(new Circle(1), new Rectangle(2, 3));
        double sum = 0;
        for (Shape shape : shapes) {
            System.out.println(String.format(Locale.ROOT, "%s: %.2f", shape, shape.area()));
            sum += shape.area();
        }
        System.out.println(String.format(Locale.ROOT, "together: %.2f", sum));
    }
}
