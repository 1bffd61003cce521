// Multiplies two matrices.
public class Main {

    /** Each entry is a row of a times a column of b: the products of their entries, added. */
    static int[][] multiply(int[][] a, int[][] b) {
        if (a[0].length != b.length) {
            throw new IllegalArgumentException("the first needs as many columns as the second has rows");
        }
        int[][] product = new int[a.length][b[0].length];
        for (int row = 0; row < a.length; row++) {
            for (int column = 0; column < b[0].length; column++) {
                for (int k = 0; k < b.length; k++) {
                    product[row][column] += a[row][k] * b[k][column];
                }
            }
        }
        return product;
    }

    public static void main(String[] args) {
        int[][] a = {{1, 2, 3}, {4, 5, 6}};
        int[][] b = {{7, 8}, {9, 10}, {11, 12}};
        System.out.println("2 x 3 times 3 x 2 is 2 x 2:");
        for (int[] row : multiply(a, b)) {
            for (int entry : row) {
                System.out.printf("%5d", entry);
            }
            System.out.println();
        }
    }
}
