import AvowOperations
import AvowRecord
import AvowStore
import Foundation
import Testing

@testable import AvowSite

@Suite("Pages of early warning")
struct WarningPagesTests {
  @Test("an alert shows its reasons with their evidence, what would change it, and every act")
  func alert() async throws {
    let text = try await SmallSite().get("/alerts/harrow-valley/2026-02-03/1").text
    for words in [
      "Emergency: Harrow &lt;Valley&gt;", "The &lt;commander&gt; was removed", "An &lt;inquiry&gt;",
      "href=\"/assessments/harrow-valley/1\"", "href=\"https://example.org/9?a=1&amp;b=&lt;i&gt;\"",
      "href=\"/documents/A/67/900\"",
      "href=\"/signals?state=XAA&amp;rule=unusual-count&amp;period=2026-01&amp;status=all\"",
      "Updated 1 March 2026 by B. Other (entered 23 November 2026)", "Issued 3 February 2026 by A. Analyst",
      "Medium confidence",
    ] {
      #expect(text.contains(words), "\(words)")
    }
  }

  @Test("what was withdrawn is shown as withdrawn, in the list too, and stands nowhere")
  func withdrawn() async throws {
    let small = try SmallSite()
    let page = try await small.get("/alerts/harrow-valley/2026-01-10/1").text
    #expect(page.contains("<h1>Withdrawn. Watch: Harrow &lt;Valley&gt;</h1>") && page.contains("It said:"))
    #expect(page.contains("The rumour was false") && page.contains("Issued 10 January 2026"))
    let list = try await small.get("/alerts").text
    #expect(list.contains("level-watch withdrawn") && list.contains("level-emergency\""))
    let situations = try await small.get("/situations").text
    #expect(situations.contains("level-emergency") && !situations.contains("level-watch"))
    let state = try await small.get("/states/XAB").text
    #expect(state.contains("level-watch withdrawn") && state.contains("href=\"/situations/harrow-valley\""))
    #expect(state.contains("1 open proposal of a rule"))
    #expect(try await small.get("/states/XAC").text.contains("No alert, situation or proposal"))
  }

  @Test("a situation is one column of time, with evidence named and never counted")
  func situation() async throws {
    let text = try await SmallSite().get("/situations/harrow-valley").text
    let kinds = text.matches(of: #/<li class="(event|signal|assessment|alert)">/#).map { String($0.1) }
    #expect(kinds == ["assessment", "alert", "alert", "assessment", "signal", "signal", "alert", "alert"])
    #expect(text.contains("Nobody entered evidence for: 1 Armed conflict"))
    #expect(
      text.contains("The vote was calm (March 2026, low confidence)") && text.contains("C. Third: Not calm"))
    for forbidden in ["2 factors", "14 factors", " score ", "%"] {
      #expect(!text.contains(forbidden), "\(forbidden)")
    }
  }

  @Test("an assessment has all fourteen factors, marks indicators about gender, and tells what changed")
  func assessment() async throws {
    let small = try SmallSite()
    let first = try await small.get("/assessments/harrow-valley/1").text
    #expect(first.matches(of: #/id="factor-\d+"/#).count == 14)
    #expect(first.contains("A later assessment is held") && !first.contains("What changed since"))
    let group = try #require(first.split(separator: "Women fled the upper river").first)
    #expect(group.suffix(400).contains("gender-specific"))
    let second = try await small.get("/assessments/harrow-valley/2").text
    for words in [
      "What changed since", "<del>points to it, medium confidence</del>",
      "<ins>points to it, high confidence</ins>",
      "No longer there:", "Dissent of C. Third", "The factor as a whole",
    ] {
      #expect(second.contains(words), "\(words)")
    }
    let csv = try await small.get("/assessments/harrow-valley/1.csv").text
    #expect(csv.contains("harrow-valley/1,2026-02-01,evidence,7,7.7,yes,points to"))
  }

  @Test("signals show the open proposals first, and each rule with the numbers of its runs")
  func signals() async throws {
    let small = try SmallSite()
    let open = try await small.get("/signals").text
    #expect(open.contains("1 of 2 kept proposals; 1 of all are open."))
    #expect(open.contains("0.25") && open.contains("0.10–0.50") && open.contains("0.13"))
    for rule in SignalsAnswer.ruleIDs { #expect(open.contains("id=\"rule-\(rule)\""), "\(rule)") }
    #expect(open.contains("Unusual count: injected steps") && open.contains("Precision"))
    let all = try await small.get("/signals?status=all").text
    #expect(all.contains("12 events where about &lt;1.0&gt;") && all.contains("North &lt;b&gt;"))
    #expect(all.contains("href=\"/alerts/harrow-valley/2026-02-03/1\""))
    let csv = try await small.get("/signals.csv?status=taken-up").text
    #expect(csv.split(separator: "\n").count == 2 && csv.contains("taken up"))
    #expect(try await small.get("/signals?state=XAC").text.contains("No kept proposal meets"))
    let empty = try await SmallSite(withRollCalls: false).get("/signals").text
    #expect(empty.contains("avow signals --study") && empty.contains("avow signals --history --keep"))
  }

  @Test("alerts can be followed as a feed in which each act is an entry, the latest first")
  func feed() async throws {
    let small = try SmallSite()
    let reply = try await small.get("/alerts.atom")
    #expect(reply.header("content-type") == "application/atom+xml; charset=utf-8")
    let ids = reply.text.matches(of: #/urn:avow:alert:([^<]+)</#).map { String($0.1) }
    #expect(
      ids == [
        "harrow-valley/2026-02-03/1#2", "harrow-valley/2026-02-03/1#1", "harrow-valley/2026-01-10/1#2",
        "harrow-valley/2026-01-10/1#1",
      ])
    #expect(reply.text.contains("Watch withdrawn: Harrow &lt;Valley&gt;, 12 January 2026"))
    #expect(isBalanced(reply.text))
  }

  @Test("the methods say what they do not show; the checklist has no weights")
  func methods() async throws {
    let small = try SmallSite()
    let signals = try await small.get("/methods/signals").text
    for words in ["Tail probability", "CUSUM", "change point", "false discovery", "What it does not show"] {
      #expect(signals.contains(words), "\(words)")
    }
    let assessments = try await small.get("/methods/assessments").text
    #expect(assessments.matches(of: #/id="factor-\d+"/#).count == 14 && assessments.contains("no weights"))
    let run = try await small.get("/runs/1").text
    #expect(run.contains("/methods/signals#method-signals") && !run.contains("questions"))
  }

  @Test(
    "what cannot be used says how to mend it",
    arguments: [
      ("/signals?status=lost", 400, "taken-up"), ("/signals?rule=fear", 400, "new-actor"),
      ("/signals?period=soon", 400, "2018-03"), ("/signals?state=ZZZ", 404, "state"),
      ("/signals?colour=red", 400, "period"), ("/situations/none", 404, "situation"),
      ("/assessments/harrow-valley/9", 404, "assessment"),
      ("/assessments/harrow-valley/x", 404, "assessment"),
      ("/alerts/harrow-valley/2026-02-03/9", 404, "alert"), ("/alerts/x", 404, "address"),
    ])
  func mend(target: String, status: Int, words: String) async throws {
    let reply = try await SmallSite().get(target)
    #expect(reply.status == status && reply.text.contains(words), "\(target)")
  }
}

/// Whether each element that is opened is closed again, in order.
private func isBalanced(_ text: String) -> Bool {
  var open: [String] = []
  for match in text.matches(of: #/<(\/?)([a-z]+)[^>]*?(\/?)>/#) {
    if !match.3.isEmpty { continue }
    if match.1.isEmpty {
      open.append(String(match.2))
    } else if open.popLast() != String(match.2) {
      return false
    }
  }
  return open.isEmpty
}
