extension Substring {
  /// Whether a phrase stands in the text, byte for byte; many phrases are tried on each sentence of the chair.
  func holds(_ phrase: StaticString) -> Bool {
    let length = phrase.utf8CodeUnitCount
    let start = phrase.utf8Start
    guard length > 0 else { return true }
    let first = start[0]
    let found = utf8.withContiguousStorageIfAvailable { bytes -> Bool in
      guard bytes.count >= length else { return false }
      for at in 0...(bytes.count - length) where bytes[at] == first {
        var offset = 1
        while offset < length, bytes[at + offset] == start[offset] { offset += 1 }
        if offset == length { return true }
      }
      return false
    }
    return found ?? contains(phrase.description)
  }
}
