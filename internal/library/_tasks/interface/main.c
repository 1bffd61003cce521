// One interface, two implementations: a struct of function pointers.
#include <stdio.h>

typedef struct Shape Shape;

struct Shape {
    double (*area)(const Shape *shape);
    void (*describe)(const Shape *shape);
};

// The Shape comes first, so that a pointer to a Circle is one to its Shape as well.
typedef struct {
    Shape shape;
    double radius;
} Circle;

typedef struct {
    Shape shape;
    double width;
    double height;
} Rectangle;

static double circle_area(const Shape *shape) {
    const Circle *circle = (const Circle *)shape;
    return 3.14159265358979 * circle->radius * circle->radius;
}

static void circle_describe(const Shape *shape) {
    printf("circle with radius %g", ((const Circle *)shape)->radius);
}

static double rectangle_area(const Shape *shape) {
    const Rectangle *rectangle = (const Rectangle *)shape;
    return rectangle->width * rectangle->height;
}

static void rectangle_describe(const Shape *shape) {
    const Rectangle *rectangle = (const Rectangle *)shape;
    printf("rectangle %g x %g", rectangle->width, rectangle->height);
}

int main(void) {
    Circle circle = {{circle_area, circle_describe}, 1};
    Rectangle rectangle = {{rectangle_area, rectangle_describe}, 2, 3};
    const Shape *shapes[] = {&circle.shape, &rectangle.shape};

    double sum = 0;
    for (size_t i = 0; i < sizeof(shapes) / sizeof(shapes[0]); i++) {
        shapes[i]->describe(shapes[i]);
        printf(": %.2f\n", shapes[i]->area(shapes[i]));
        sum += shapes[i]->area(shapes[i]);
    }
    printf("together: %.2f\n", sum);
    return 0;
}
