// One interface, two implementations.
#include <iomanip>
#include <iostream>
#include <memory>
#include <vector>

class Shape {
public:
    virtual ~Shape() = default;
    virtual double area() const = 0;  // = 0: each shape has to say how
    virtual void describe(std::ostream &out) const = 0;
};

class Circle : public Shape {
public:
    explicit Circle(int radius) : radius_(radius) {}

    double area() const override { return 3.14159265358979 * radius_ * radius_; }
    void describe(std::ostream &out) const override { out << "circle with radius " << radius_; }

private:
    int radius_;
};

class Rectangle : public Shape {
public:
    Rectangle(int width, int height) : width_(width), height_(height) {}

    double area() const override { return width_ * height_; }
    void describe(std::ostream &out) const override { out << "rectangle " << width_ << " x " << height_; }

private:
    int width_;
    int height_;
};

int main() {
    std::vector<std::unique_ptr<Shape>> shapes;
    shapes.push_back(std::make_unique<Circle>(1));
    shapes.push_back(std::make_unique<Rectangle>(2, 3));

    std::cout << std::fixed << std::setprecision(2);
    double sum = 0;
    for (const auto &shape : shapes) {
        shape->describe(std::cout);
        std::cout << ": " << shape->area() << '\n';
        sum += shape->area();
    }
    std::cout << "together: " << sum << '\n';
}
