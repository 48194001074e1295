/// Order of texts with numbers in them, as a reader expects: runs of digits compare by value.
public enum NaturalOrder {
  /// True when `one` comes strictly before `other`.
  public static func precedes(_ one: String, _ other: String) -> Bool {
    let left = Array(one.utf8)
    let right = Array(other.utf8)
    var i = 0
    var j = 0
    while i < left.count && j < right.count {
      if isDigit(left[i]) && isDigit(right[j]) {
        let leftRun = run(left, from: &i)
        let rightRun = run(right, from: &j)
        if leftRun.count != rightRun.count { return leftRun.count < rightRun.count }
        if leftRun != rightRun { return leftRun.lexicographicallyPrecedes(rightRun) }
      } else if left[i] != right[j] {
        return left[i] < right[j]
      } else {
        i += 1
        j += 1
      }
    }
    if left.count - i != right.count - j { return left.count - i < right.count - j }
    return one < other
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

  /// The run of digits at an index, leading zeros dropped; moves the index behind it.
  private static func run(_ bytes: [UInt8], from index: inout Int) -> ArraySlice<UInt8> {
    var start = index
    while index < bytes.count && isDigit(bytes[index]) { index += 1 }
    while start < index - 1 && bytes[start] == 48 { start += 1 }
    return bytes[start..<index]
  }
}
