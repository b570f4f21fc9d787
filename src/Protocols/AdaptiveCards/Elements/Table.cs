namespace AdaptiveCards;

/// <summary>Rows and columns.</summary>
public sealed record Table : CardElement
{
    /// <summary>The columns' widths; a table without them has no columns at all in some hosts.</summary>
    public required IReadOnlyList<TableColumnDefinition> Columns { get; init; }

    /// <summary>The rows, from top to bottom.</summary>
    public required IReadOnlyList<TableRow> Rows { get; init; }

    /// <summary>Whether the first row is a heading. The schema's default is true.</summary>
    public bool? FirstRowAsHeaders { get; init; }

    /// <summary>Whether lines are drawn. The schema's default is true.</summary>
    public bool? ShowGridLines { get; init; }

    /// <summary>The lines' colour, from the theme.</summary>
    public ContainerStyle? GridStyle { get; init; }

    /// <summary>Where the text of all cells stands.</summary>
    public HorizontalAlignment? HorizontalCellContentAlignment { get; init; }

    /// <summary>Where the content of all cells stands.</summary>
    public VerticalAlignment? VerticalCellContentAlignment { get; init; }
}

/// <summary>A column of a <see cref="Table"/>.</summary>
public sealed record TableColumnDefinition
{
    /// <summary>A weight or pixels; a table knows no auto and no stretch.</summary>
    public required ColumnWidth Width { get; init; }

    /// <summary>Where the text of the column's cells stands.</summary>
    public HorizontalAlignment? HorizontalCellContentAlignment { get; init; }

    /// <summary>Where the content of the column's cells stands.</summary>
    public VerticalAlignment? VerticalCellContentAlignment { get; init; }
}

/// <summary>A row of a <see cref="Table"/>.</summary>
public sealed record TableRow
{
    /// <summary>Always <c>TableRow</c>.</summary>
    public string Type { get; } = "TableRow";

    /// <summary>The cells, one for each column.</summary>
    public required IReadOnlyList<TableCell> Cells { get; init; }

    /// <summary>The row's background, from the theme.</summary>
    public ContainerStyle? Style { get; init; }
}

/// <summary>A cell of a <see cref="TableRow"/>.</summary>
public sealed record TableCell
{
    /// <summary>Always <c>TableCell</c>.</summary>
    public string Type { get; } = "TableCell";

    /// <summary>What it holds, from top to bottom.</summary>
    public required IReadOnlyList<CardElement> Items { get; init; }

    /// <summary>The cell's background, from the theme.</summary>
    public ContainerStyle? Style { get; init; }

    /// <summary>What a tap does.</summary>
    public CardAction? SelectAction { get; init; }

    /// <summary>A cell with a text.</summary>
    public static TableCell Of(Markdown text) => new() { Items = [new TextBlock { Text = text }] };
}
