import AvowRecord

/// The rows of the table of roll calls, written as bytes: the engine of the templates is slow on long tables.
enum RollCallRows {
  static func html(_ items: [RollCallSummary], issueNames: [String: String]) -> String {
    var markup = Markup()
    for item in items {
      let rollCall = item.rollCall
      markup.open("tr")
      markup.open("th", ["scope": "row"])
      markup.element("a", ["href": SiteMap.rollCall(item.id).href], text: title(rollCall))
      if let symbol = rollCall.resolution ?? rollCall.symbolAsPrinted {
        markup.element("small", ["class": "symbol"], text: symbol)
      }
      for issue in item.issues {
        markup.element("span", ["class": "tag"], text: issueNames[issue] ?? issue)
      }
      // On a phone the columns give way to one line.
      let counted = item.counted
      markup.element(
        "small", ["class": "brief"],
        text:
          "\(rollCall.date.inWords): \(counted.yes) yes, \(counted.no) no, \(counted.abstain) abstaining, "
          + "\(counted.absent) absent")
      markup.close("th")
      markup.element("td", ["class": "nowrap"], text: rollCall.date.inWords)
      markup.element("td", text: "\(rollCall.body) \(rollCall.session)")
      for count in [counted.yes, counted.no, counted.abstain, counted.absent] {
        markup.element("td", ["class": "n"], text: "\(count)")
      }
      markup.element(
        "td", ["class": "n"],
        text: item.margin > 0 ? "+\(item.margin)" : item.margin < 0 ? "−\(-item.margin)" : "0")
      markup.close("tr")
    }
    return markup.text
  }

  /// Titles of the tables can hold a whole speech; a list shows their beginning.
  static func title(_ rollCall: RollCall) -> String {
    let title = rollCall.title.isEmpty ? rollCall.id : rollCall.title
    return title.count <= 160 ? title : title.prefix(158) + "…"
  }

  static func table(_ items: [RollCallSummary]) -> String {
    var writer = DelimitedWriter(header: [
      "id", "body", "session", "date", "resolution", "symbol_as_printed", "title", "yes", "no", "abstain",
      "absent",
      "not_a_member", "margin", "printed_yes", "printed_no", "printed_abstain", "issues", "same_as",
    ])
    for item in items {
      let rollCall = item.rollCall
      writer.append([
        item.id, rollCall.body, rollCall.session, "\(rollCall.date)", rollCall.resolution,
        rollCall.symbolAsPrinted,
        rollCall.title, "\(item.counted.yes)", "\(item.counted.no)", "\(item.counted.abstain)",
        "\(item.counted.absent)", "\(item.counted.notMember)", "\(item.margin)",
        rollCall.printedYes.map(String.init),
        rollCall.printedNo.map(String.init), rollCall.printedAbstain.map(String.init),
        item.issues.joined(separator: " "), rollCall.sameAs,
      ])
    }
    return writer.text
  }
}
