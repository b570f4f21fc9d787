using System.Reflection;
using TeamsJourney.Core.Journeys;

namespace TeamsJourney.App.Tests.Fixture;

/// <summary>Makes one fixed value of any type of the core, with something in every list.</summary>
internal static class Sample
{
    public static object? Of(Type type, string name = "value") => type switch
    {
        _ when type == typeof(string) => name.ToLowerInvariant(),
        _ when type == typeof(int) => 3,
        _ when type == typeof(long) => 4L,
        _ when type == typeof(double) => 0.5,
        _ when type == typeof(bool) => true,
        _ when type == typeof(DateTimeOffset) => new DateTimeOffset(2026, 8, 20, 9, 0, 0, TimeSpan.Zero),
        _ when type == typeof(DateOnly) => new DateOnly(2026, 9, 1),
        _ when Nullable.GetUnderlyingType(type) is { } inner => Of(inner, name),
        { IsEnum: true } => Enum.GetValues(type).Cast<object>().Last(),
        _ when type.GetInterfaces().Any(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IIdentifier<>)) => Activator.CreateInstance(type, name.ToLowerInvariant()),
        { IsGenericType: true } when type.GetGenericArguments() is [var key, var value] => Dictionary(key, value, name),
        { IsGenericType: true } when type.GetGenericArguments() is [var item] => List(item, name),
        _ => Record(type),
    };

    private static object Record(Type type)
    {
        var constructor = type.GetConstructors().OrderByDescending(one => one.GetParameters().Length).First();
        var made = constructor.Invoke([.. constructor.GetParameters().Select(parameter => Of(parameter.ParameterType, parameter.Name!))]);
        var given = constructor.GetParameters().Select(parameter => parameter.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite && !given.Contains(property.Name)))
        {
            property.SetValue(made, Of(property.PropertyType, property.Name));
        }

        return made;
    }

    private static Array List(Type item, string name)
    {
        var list = Array.CreateInstance(item, 1);
        list.SetValue(Of(item, name), 0);
        return list;
    }

    private static object Dictionary(Type key, Type value, string name)
    {
        var dictionary = (System.Collections.IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(key, value))!;
        dictionary.Add(Of(key, name)!, Of(value, name));
        return dictionary;
    }
}
