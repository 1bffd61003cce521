"""One interface, two implementations."""

import math
from abc import ABC, abstractmethod


class Shape(ABC):
    @abstractmethod
    def area(self) -> float:
        """Each shape has to say how to compute it."""


class Circle(Shape):
    def __init__(self, radius):
        self.radius = radius

    def area(self):
        return math.pi * self.radius**2

    def __str__(self):
        return f"circle with radius {self.radius}"


class Rectangle(Shape):
    def __init__(self, width, height):
        self.width = width
        self.height = height

    def area(self):
        return self.width * self.height

    def __str__(self):
        return f"rectangle {self.width} x {self.height}"


shapes = [Circle(1), Rectangle(2, 3)]
for shape in shapes:
    print(f"{shape}: {shape.area():.2f}")
print(f"together: {sum(shape.area() for shape in shapes):.2f}")
