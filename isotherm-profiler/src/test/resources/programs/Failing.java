public class Failing {
    public static void main(String[] args) {
        int[] a = new int[2]; // 1
        for (int k = 0; k < 5; k++) { // 3
            a[k] = k; // 3
            a[0]++; // 2
        }
        System.out.println("never"); // 0
    }
}
