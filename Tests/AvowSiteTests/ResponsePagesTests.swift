import AvowOperations
import AvowRecord
import Foundation
import Testing

@testable import AvowSite

@Suite("Pages of what came of warnings")
struct ResponsePagesTests {
  @Test("an alert shows who was told, when, what they answered, and which measures were taken, with days")
  func alert() async throws {
    let text = try await SmallSite().get("/alerts/harrow-valley/2026-02-03/1").text
    for words in [
      "1. Mission of &lt;Arlania&gt;", "6 February 2026 (2 days)", "by e-mail, act 1",
      "failed 5 February 2026: No such &lt;box&gt;", "4 March 2026 (between 4 and 31 days)",
      "<q>We shall &lt;look&gt;</q>", "href=\"https://example.org/letter?a=1&amp;b=&lt;i&gt;\"",
      "18 days after", "between 26 and 56 days after", "dated before, and so no answer to",
      "It was sent 4 times: 2 confirmed, 1 answered. 3 measures are recorded",
    ] {
      #expect(text.contains(words), "\(words)")
    }
    #expect(!text.contains("It sent envoys"))
  }

  @Test("a situation has deliveries, answers and measures in its column of time")
  func situation() async throws {
    let text = try await SmallSite().get("/situations/harrow-valley").text
    let kinds = Set(
      text.matches(of: #/<li class="(event|signal|risk|assessment|alert|delivery|answer|measure)">/#).map {
        String($0.1)
      })
    #expect(kinds.isSuperset(of: ["assessment", "alert", "delivery", "answer", "measure"]))
    for words in [
      "Sent to Lake &lt;Union&gt; at a meeting", "Could not be delivered to Mission of Cordavia",
      "Lake &lt;Union&gt; answered: We shall &lt;look&gt;", "Arlania, aid: It gave relief.",
      "href=\"/measures/XAA/2026-02-20/1\"", "href=\"/alerts/harrow-valley/2026-02-03/1#told\"",
    ] {
      #expect(text.contains(words), "\(words)")
    }
  }

  @Test("accountability names who stayed silent, with what they had avowed, and nobody else")
  func accountability() async throws {
    let small = try SmallSite()
    let text = try await small.get("/accountability").text
    let silent = try #require(
      text.split(separator: "id=\"silent\"").last?.split(separator: "</section>").first)
    #expect(silent.contains("Brevonia") && !silent.contains("Arlania") && !silent.contains("Union"))
    #expect(!silent.contains("Cordavia") && silent.contains("What it had avowed by 3 February 2026"))
    #expect(silent.contains("The record holds no statement of it on the responsibility to protect"))
    #expect(text.contains("As of 23 November 2026, the last day"))
    let early = try await small.get("/accountability?on=2026-02-20&after=29").text
    #expect(early.contains("Nobody who was told is silent by this rule."))
    let csv = try await small.get("/accountability.csv").text
    #expect(csv.split(separator: "\n").count == 4 && csv.contains(",silent,2026-11-23,30,"))
    let one = try await small.get("/accountability/XAB").text
    #expect(one.contains("stayed silent once after 30 days") && !one.contains("They &lt;stayed&gt;"))
    #expect(one.contains("withdrawn") && one.contains("It sent envoys."))
    let never = try await small.get("/accountability/XAD").text
    #expect(never.contains("The record holds no delivery of an alert to Delmarre."))
    let office = try await small.get("/accountability/lake-union").text
    #expect(office.contains("Lake &lt;Union&gt;: what it was told") && office.contains("offered talks"))
  }

  /// Numbers of a table that are links, with where they lead.
  private static func numbers(_ text: String, to prefix: String) -> [(place: String, count: Int)] {
    text.matches(of: #/<td class="n"><a href="([^"]+)">(\d+)<\/a>/#).compactMap { match in
      Int(match.2).map { (String(match.1), $0) }
    }.filter { $0.0.hasPrefix(prefix) }
  }

  /// How many entries stand under a place of a page.
  private static func entries(_ text: String, at id: String) -> Int {
    guard let part = text.components(separatedBy: "id=\"\(id)\"").dropFirst().first else { return -1 }
    func before(_ end: String) -> String { part.components(separatedBy: end)[0] }
    return switch id {
    case "cases": before("</section>").matches(of: #/<tr>/#).count - 1
    case "measures": before("</ul>").matches(of: #/<li>/#).count
    case "silent": before("</section>").matches(of: #/, told /#).count
    case _ where id.hasPrefix("offices"): before("</details>").matches(of: #/<li><a /#).count
    default: before("</div>").matches(of: #/<dd>/#).count
    }
  }

  @Test("each number of the account leads to a list that has as many entries, on any day")
  func numbersAndLists() async throws {
    let small = try SmallSite()
    var seen: Set<String> = []
    for query in ["?after=5", "?on=2026-03-10", "?on=2026-02-05"] {
      let text = try await small.get("/accountability" + query).text
      for (place, count) in Self.numbers(text, to: "/accountability/") {
        let parts = place.replacing("&amp;", with: "&").split(separator: "#").map(String.init)
        try #require(parts.count == 2)
        let page = try await small.get(parts[0]).text
        #expect(Self.entries(page, at: parts[1]) == count, "\(place) says \(count)")
        seen.insert(parts[1])
      }
    }
    #expect(
      seen.isSuperset(of: [
        "cases", "offices-received", "offices-acted", "offices-answered", "offices-waited-for", "silent",
        "measures",
      ]), "\(seen)")
    let year = try await small.get("/implementation/2026").text
    let numbers = Self.numbers(year, to: "#")
    #expect(numbers.count >= 5)
    for (place, count) in numbers {
      #expect(Self.entries(year, at: String(place.dropFirst())) == count, "\(place) says \(count)")
    }
  }

  @Test("measures of a party are those by the day; withdrawn ones stand apart")
  func measuresByDay() async throws {
    let small = try SmallSite()
    let early = try await small.get("/accountability/XAA?on=2026-02-01").text
    #expect(early.contains("It gave relief.") && !early.contains("It sent a &lt;mission&gt;"))
    let text = try await small.get("/accountability/XAB").text
    let parts = text.components(separatedBy: "Withdrawn, and not counted")
    #expect(parts.count == 2 && parts[1].contains("It sent envoys.") && !parts[0].contains("It sent envoys."))
    #expect(text.contains("The record holds no measure that it took."))
  }

  @Test("an alert, a year and a silence show the rules of their numbers")
  func rules() async throws {
    let small = try SmallSite()
    for (path, rules) in [
      (
        "/alerts/harrow-valley/2026-02-03/1",
        ["deliveries-of-an-alert", "deliveries-confirmed", "measures-against-an-alert"]
      ),
      ("/implementation/2026", ["alerts-of-a-year", "deliveries-confirmed-in-a-year", "measures-of-a-year"]),
      ("/accountability/XAB", ["avowed-statements", "avowed-commitments", "avowed-recommendations"]),
    ] {
      let text = try await small.get(path).text
      for rule in rules {
        #expect(text.contains("href=\"/rules#\(rule)\""), "\(path): \(rule)")
        #expect(try await small.get("/rules").text.contains("id=\"\(rule)\""), "\(rule)")
      }
    }
  }

  @Test("a measure shows what it answers to and each correction with before, after and reason")
  func measure() async throws {
    let small = try SmallSite()
    let text = try await small.get("/measures/XAA/2026-02-20/1").text
    for words in [
      "<h1>It sent a &lt;mission&gt; to the valley.</h1>", "<del>2026-02-20</del>", "<ins>2026-02-21</ins>",
      "The gazette printed &lt;another&gt; day", "18 days after", "href=\"/documents/A/67/900\"",
      "<dd>Herald</dd>",
      "one: the state protects its own people",
    ] {
      #expect(text.contains(words), "\(words)")
    }
    let withdrawn = try await small.get("/measures/XAB/2026-02-11/1").text
    #expect(withdrawn.contains("Withdrawn 23 November 2026 by A. Analyst: They &lt;stayed&gt; at home"))
    let list = try await small.get("/measures").text
    #expect(list.contains("class=\"withdrawn\"") && list.contains("Fact finding"))
    let feed = try await small.get("/measures.atom")
    #expect(feed.text.matches(of: #/<entry>/#).count == 6 && feed.text.contains("Corrected: Arlania"))
  }

  @Test("the page of a state and the report of a year tell what was told and done")
  func elsewhere() async throws {
    let small = try SmallSite()
    let state = try await small.get("/states/XAA").text
    #expect(state.contains("It took a measure once") && state.contains("It gave relief."))
    #expect(try await small.get("/states/XAD").text.contains("no measure that it took"))
    let year = try await small.get("/implementation/2026").text
    #expect(year.contains("2 alerts were issued in it.") && year.contains("Brevonia"))
    #expect(try await small.get("/implementation/2026.csv").text.contains("told,answered,silent,measures"))
    let empty = try SmallSite(withRollCalls: false)
    #expect(try await empty.get("/accountability").text.contains("was entered yet"))
    #expect(try await empty.get("/measures").text.contains("No measure was entered yet"))
  }

  @Test(
    "what cannot be used says how to mend it",
    arguments: [
      ("/accountability?on=2026-02", 400, "2026-05-31"), ("/accountability?after=soon", 400, "after"),
      ("/accountability?after=99999", 400, "3650"), ("/accountability?colour=red", 400, "after"),
      ("/accountability/nobody", 404, "party"), ("/accountability/ZZZ", 404, "party"),
      ("/measures/XAA/2026-02-20/9", 404, "measure"), ("/measures/x", 404, "address"),
    ])
  func mend(target: String, status: Int, words: String) async throws {
    let reply = try await SmallSite().get(target)
    #expect(reply.status == status && reply.text.contains(words), "\(target)")
  }
}
