import AvowOperations
import AvowRecord
import AvowStore
import FictionalRecord
import Testing

@testable import AvowSite

@Suite("Counts and summary of a debate on their pages")
struct DebateSummaryPageTests {
  static func site() throws -> SmallSite {
    let small = try SmallSite(withRollCalls: false)
    for (symbol, day, digit) in [("A/67/PV.901", "2012-12-20", "a"), ("A/67/PV.1000", "2012-12-24", "b")] {
      var record = SpokenRecord(
        meeting: SpokenMeeting(symbol: symbol, body: "GA", date: try #require(PartialDate(day))))
      let speakers: [(StateID?, Intervention.Kind, String?)] = [
        ("XAA", .statement, nil), ("XAB", .statement, nil), ("XAC", .rightOfReply, nil),
        (nil, .civilSociety, "Otter & Watch"),
      ]
      for (index, speaker) in speakers.enumerated() {
        let id = "\(symbol)#\(index + 1)"
        var turn = Intervention(
          id: id, number: index + 1, kind: speaker.1, speaker: "Ms. <Ottery>", page: 1)
        turn.state = speaker.0
        turn.affiliation = speaker.2
        turn.paragraphs = [
          SpokenParagraph(id: id + ".1", number: 1, page: 1, text: "Five words about an otter.")
        ]
        if index == 0 {
          var behalf = OnBehalf(asPrinted: "the Friends of Otters", paragraph: id + ".1")
          behalf.groups = ["friends"]
          turn.onBehalfOf = behalf
        }
        record.interventions.append(turn)
      }
      try small.record.store.save(
        record,
        file: ImportedFile(
          digest: String(repeating: digit, count: 64), name: "meeting.pdf", source: "verbatim-record",
          importedOn: "2026-11-23", rowsRead: 1, rollCalls: 0, ballots: 0, findings: 0))
    }
    return small
  }

  @Test("every number of the summary leads to a rule on the page of figures")
  func numbers() async throws {
    let small = try Self.site()
    let page = try await small.get("/debates/OTTERS-2012/summary")
    #expect(page.status == 200)
    let links = page.text.matches(of: #/href="\/debates\/OTTERS-2012\/figures#([a-z-]+)"/#).map {
      String($0.1)
    }
    #expect(links.contains("states-speaking") && links.contains("on-behalf-of"))
    let figures = try await small.get("/debates/OTTERS-2012/figures").text
    for rule in Set(links) { #expect(figures.contains("id=\"\(rule)\""), "\(rule)") }
    #expect(page.text.contains("between 2 and 3"), "a member whose start is not known is possible")
    #expect(page.text.contains("Otter &amp; Watch") && !page.text.contains("<Ottery>"))
    #expect(page.text.ranges(of: "<svg").count >= 4)
    for text in [page.text, figures] {
      let identifiers = text.matches(of: #/ id="([^"]+)"/#).map { String($0.1) }
      #expect(Set(identifiers).count == identifiers.count, "an id twice")
      let regions = text.matches(of: #/ role="region" tabindex="0" aria-label="([^"]+)"/#).map {
        String($0.1)
      }
      #expect(Set(regions).count == regions.count, "two regions of one name: \(regions)")
    }
  }

  @Test("two rules side by side name the state that makes the difference")
  func comparison() async throws {
    let small = try Self.site()
    let address = "/debates/OTTERS-2012/figures?rule=states-taking-the-floor&against=states-speaking"
    let page = try await small.get(address)
    #expect(page.status == 200)
    #expect(page.text.contains("right of reply") && page.text.contains("Cordavia"))
    let json = try await small.get(address.replacing("?", with: ".json?"))
    #expect(json.text.contains("\"onlyInOne\""))
    let refused = try await small.get("/debates/OTTERS-2012/figures?rule=otters&against=states-speaking")
    #expect(refused.status == 400 && refused.text.contains("on-behalf-of-named"))
  }

  @Test("a meeting has its counts and summary at its own address, and an unknown one has none")
  func meeting() async throws {
    let small = try Self.site()
    for target in ["/meetings/A/67/PV.901/summary", "/meetings/A/67/PV.901/figures"] {
      #expect(try await small.get(target).status == 200, "\(target)")
      #expect(try await small.get(target + ".json").status == 200, "\(target)")
    }
    #expect(try await small.get("/meetings/A/67/PV.4/summary").status == 404)
    #expect(try await small.get("/debates/HERONS-2012/summary").status == 404)
  }

  @Test("civil society's room shows who spoke, how many words, which place")
  func civilSociety() async throws {
    let text = try await Self.site().get("/civil-society").text
    #expect(text.contains("Otter &amp; Watch") && text.contains("of the 2 debates and dialogues"))
    #expect(text.contains("<td class=\"n\">10</td>"), "five words in each of two meetings")
  }

  @Test("Markdown and HTML of a summary link each number, and take the meaning from marks")
  func texts() async throws {
    let small = try Self.site()
    defer { withExtendedLifetime(small) {} }
    let answers = try Answers(small.record.store)
    let summary = try #require(try answers.summary(ofDebate: "OTTERS-2012"))
    let markdown = SummaryText.markdown(summary, in: answers, site: "https://example.org")
    #expect(
      markdown.contains(
        "[2](https://example.org/debates/OTTERS-2012/figures#states-speaking) Member States spoke"))
    #expect(markdown.contains("Ms. \\<Ottery\\>") && markdown.contains("| ---: |"))
    let html = SummaryText.html(summary, in: answers, site: "https://example.org")
    #expect(html.hasPrefix("<!doctype html>") && html.contains("Ms. &lt;Ottery&gt;"))
    #expect(!html.contains("<script") && !html.contains("style="))
  }

  @Test("a contradiction shows the checks with their outcome")
  func evidence() async throws {
    let text = try await SmallSite().get("/contradictions/1").text
    #expect(text.contains("cannot be settled from the record") && text.contains("does not hold"))
  }
}
