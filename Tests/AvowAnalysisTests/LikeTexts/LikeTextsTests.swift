import Foundation
import Testing

@testable import AvowAnalysis

@Suite("Texts that say the same")
struct LikeTextsTests {
  private func group(_ texts: [String], least: Double = 0.7) -> [LikeTextFound] {
    var settings = LikeTextSettings()
    settings.leastJaccard = least
    return LikeTexts.group(texts.map(LikeText.init), parts: texts.map { _ in 0 }, settings).found
  }

  @Test("capitals, punctuation and small words do not count")
  func smallWords() {
    let found = group(["Protect the otters of the lakes.", "protect otters, of lakes"])
    #expect(found == [LikeTextFound(text: 1, leader: 0, jaccard: 1, containment: 1)])
  }

  @Test("a number and a word that turns the sense round keep texts apart")
  func mustAgree() {
    let long = "Take all further steps to protect the river otters in the northern lakes and ponds"
    #expect(group(["\(long) by 2012", "\(long) by 2013"]).isEmpty)
    #expect(group([long, "Do not \(long)"]).isEmpty)
    #expect(group([long, "Do \(long)"]).count == 1)
  }

  @Test("the share is that of pairs of words, by hand")
  func byHand() {
    // protect-otters, otters-northern, northern-lakes and the same with lakes-ponds: 3 of 4, and all of the shorter.
    let found = group(["Protect otters, northern lakes", "Protect otters, northern lakes, ponds"])
    #expect(found.first?.jaccard == 0.75)
    #expect(found.first?.containment == 1)
    #expect(
      group(["Protect otters, northern lakes", "Protect otters, northern lakes, ponds"], least: 0.76).isEmpty)
  }

  @Test("no chain: what is like a follower and not like the leader leads a group of its own")
  func noChain() {
    let words = (0..<14).map { String(UnicodeScalar(UInt8(97 + $0))) + "word" }
    let texts = [0, 2, 4].map { words[$0..<$0 + 10].joined(separator: " ") }
    // Each shares 7 of 11 pairs with its neighbour and 5 of 13 with the one after.
    let found = group(texts, least: 0.6)
    #expect(found.map(\.text) == [1])
    #expect(found.map(\.leader) == [0])
  }

  @Test("of two leaders the likelier one is joined, of equals the earlier")
  func best() {
    let found = group([
      "Protect the river otters and the seals", "Protect the river otters and the geese",
      "Protect the river otters and the geese today", "Protect the river otters",
    ])
    #expect(found.first { $0.text == 2 }?.leader == 1)
    #expect(
      group(["Protect river otters seals", "Protect river otters geese", "Protect river otters"], least: 0.6)
        .first { $0.text == 2 }?.leader == 0)
  }

  @Test("texts are compared within their part alone")
  func parts() {
    let texts = ["Protect the otters", "Protect the otters", "Protect the otters"].map(LikeText.init)
    #expect(LikeTexts.group(texts, parts: [1, 2, 1]).found.map(\.text) == [2])
  }

  @Test("an empty text is like nothing, a single word like itself")
  func short() {
    #expect(group(["", "…", "Otters", "otters!"]).map(\.text) == [3])
  }

  @Test("no pair is missed: the filter finds what comparing everything with every leader finds")
  func nothingMissed() {
    var state: UInt64 = 7
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let texts = (0..<400).map { _ in
      LikeText((0..<(3 + next(7))).map { _ in "w\(["a", "b", "c", "d"][next(4)])" }.joined(separator: " "))
    }
    for least in [0.4, 0.6, 0.7, 1] {
      var settings = LikeTextSettings()
      settings.leastJaccard = least
      let found = LikeTexts.group(texts, parts: texts.map { _ in 0 }, settings).found
      var leaders: [Int] = []
      var plain: [Int: Int] = [:]
      for (index, text) in texts.enumerated() {
        let scored = leaders.map { leader -> (Int, Double) in
          let shared = Double(text.shingles.intersection(texts[leader].shingles).count)
          return (leader, shared / Double(text.shingles.union(texts[leader].shingles).count))
        }.filter { $0.1 >= least }
        if let best = scored.max(by: { ($0.1, -$0.0) < ($1.1, -$1.0) }) {
          plain[index] = best.0
        } else {
          leaders.append(index)
        }
      }
      #expect(Dictionary(uniqueKeysWithValues: found.map { ($0.text, $0.leader) }) == plain)
      #expect(!plain.isEmpty)
    }
  }
}
