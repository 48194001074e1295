/// How many letters must be put in, taken out or changed to make one text of another (Levenshtein).
enum EditDistance {
  static func between(_ one: String, _ other: String) -> Int {
    let left = Array(one.unicodeScalars)
    let right = Array(other.unicodeScalars)
    var row = Array(0...right.count)
    for i in 0..<left.count {
      var diagonal = row[0]
      row[0] = i + 1
      for j in 0..<right.count {
        let changed = diagonal + (left[i] == right[j] ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(changed, diagonal + 1, row[j] + 1)
      }
    }
    return row[right.count]
  }
}
