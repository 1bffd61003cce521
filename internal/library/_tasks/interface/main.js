// One interface, two implementations.
class Shape {
    area() {
        throw new Error(`${this.constructor.name} does not say how to compute its area`);
    }
}

class Circle extends Shape {
    constructor(radius) {
        super();
        this.radius = radius;
    }

    area() {
        return Math.PI * this.radius ** 2;
    }

    toString() {
        return `circle with radius ${this.radius}`;
    }
}

class Rectangle extends Shape {
    constructor(width, height) {
        super();
        this.width = width;
        this.height = height;
    }

    area() {
        return this.width * this.height;
    }

    toString() {
        return `rectangle ${this.width} x ${this.height}`;
    }
}

const shapes = [new Circle(1), new Rectangle(2, 3)];
let sum = 0;
for (const shape of shapes) {
    console.log(`${shape}: ${shape.area().toFixed(2)}`);
    sum += shape.area();
}
console.log(`together: ${sum.toFixed(2)}`);
