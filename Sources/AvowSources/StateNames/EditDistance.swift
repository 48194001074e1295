/// How many letters must be put in, taken out, changed or swapped with their neighbour to make one text of
/// another (Levenshtein, with neighbouring letters swapped at most once).
enum EditDistance {
  static func between(_ one: String, _ other: String) -> Int {
    let left = Array(one.unicodeScalars)
    let right = Array(other.unicodeScalars)
    var before = [Int](repeating: 0, count: right.count + 1)
    var row = Array(0...right.count)
    for i in 0..<left.count {
      var next = row
      next[0] = i + 1
      for j in 0..<right.count {
        next[j + 1] = min(row[j] + (left[i] == right[j] ? 0 : 1), row[j + 1] + 1, next[j] + 1)
        if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
          next[j + 1] = min(next[j + 1], before[j - 1] + 1)
        }
      }
      before = row
      row = next
    }
    return row[right.count]
  }
}
