import Foundation

/// Several readers that share the texts of a batch over the cores of the machine. The hits are those of one reader.
public struct ThemeReaders {
  private var readers: [ThemeReader]

  public init(_ matcher: ThemeMatcher, count: Int = 4) {
    readers = (0..<max(1, count)).map { _ in ThemeReader(matcher) }
  }

  /// The hits and the number of words of each text, in the order of the texts.
  public mutating func hits(in texts: [[String]]) -> [(hits: [ThemeMatcher.Hit], words: Int)] {
    let count = readers.count
    var results: [[(hits: [ThemeMatcher.Hit], words: Int)]] = Array(repeating: [], count: count)
    readers.withUnsafeMutableBufferPointer { readers in
      results.withUnsafeMutableBufferPointer { results in
        nonisolated(unsafe) let (readers, results) = (readers, results)
        DispatchQueue.concurrentPerform(iterations: count) { share in
          let range = (share * texts.count / count)..<((share + 1) * texts.count / count)
          results[share] = texts[range].map { text in
            let hits = readers[share].hits(in: text)
            return (hits, readers[share].wordCount)
          }
        }
      }
    }
    return results.flatMap { $0 }
  }
}
